package org.safeharbour.gateway.services;

import java.util.List;
import java.util.UUID;

/** A matter that links notices, of several authorities perhaps; for staff only. The title is null in an outline. */
public record Matter(UUID id, String title, String agency, List<NoticeLine> notices, List<Suggestion> suggestions) {
    public Matter {
        notices = notices == null ? List.of() : List.copyOf(notices);
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    }

    /** A matter in a list: how many notices it holds. */
    public record Line(UUID id, String title, String agency, long notices) {}

    /** A notice that may belong here, and what it shares. */
    public record Suggestion(UUID noticeId, String number, String agency, String why) {}
}
