package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.UUID;

/** More time that the platform asked for; only the officer decides. */
public record Extension(
        UUID id,
        OffsetDateTime until,
        String reason,
        String state,
        OffsetDateTime grantedUntil,
        OffsetDateTime decidedAt) {
    /** Whether it waits for the officer. */
    public boolean isOpen() {
        return "ASKED".equals(state);
    }

    /** Style class of its state. */
    public String tone() {
        return switch (state) {
            case "GRANTED" -> "good";
            case "REFUSED" -> "late";
            default -> "soon";
        };
    }
}
