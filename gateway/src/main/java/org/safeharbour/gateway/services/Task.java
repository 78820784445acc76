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

    /** Whether it is about a change that a second person decides on. */
    public boolean isAboutChange() {
        return object != null && object.kind() != null && object.kind().endsWith("change");
    }

    /** Whether it is about a disclosure. */
    public boolean isAboutDisclosure() {
        return object != null && "disclosure".equals(object.kind());
    }

    /** Whether it is about a report to an authority. */
    public boolean isAboutReport() {
        return object != null && "incident-report".equals(object.kind());
    }
}
