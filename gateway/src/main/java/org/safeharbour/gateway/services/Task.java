package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Work that needs a person; the title comes in the reader's language. */
public record Task(
        UUID id,
        String kind,
        String title,
        String state,
        String source,
        Subject object,
        OffsetDateTime dueAt,
        OffsetDateTime openedAt,
        String claimedBy) {
    /** What it is about. */
    public record Subject(String kind, UUID id) {}

    /** Whether nobody has finished it. */
    public boolean isOpen() {
        return !"RESOLVED".equals(state);
    }

    /** Whether it is about a notice that the console can show. */
    public boolean isAboutNotice() {
        return object != null && "notice".equals(object.kind());
    }
}
