package org.safeharbour.gateway.services;

import java.util.List;
import java.util.UUID;

/** A matter that links notices, of several authorities perhaps; for staff only. */
public record Matter(UUID id, String title, List<NoticeLine> notices, List<NoticeLine> suggestions) {
    public Matter {
        notices = notices == null ? List.of() : List.copyOf(notices);
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    }
}
