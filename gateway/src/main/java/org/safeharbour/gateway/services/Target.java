package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An account, post or link, and what became of it. */
public record Target(
        String kind,
        String value,
        String outcome,
        OffsetDateTime at,
        OffsetDateTime enforcedAt,
        String reason,
        UUID evidenceId) {
    /** Style class of the outcome. */
    public String tone() {
        return switch (outcome) {
            case "ENFORCED", "PRESERVED", "DISCLOSED", "ALREADY_GONE", "FOUND" -> "good";
            case "FAILED", "UNCONFIRMED", "REFUSED_BY_PLATFORM", "REFUSED" -> "late";
            case "NOT_FOUND", "NO_RECORDS", "REVERSED" -> "soon";
            default -> "calm";
        };
    }

    /** When its outcome came about, whichever service says so. */
    public OffsetDateTime settledAt() {
        return at == null ? enforcedAt : at;
    }
}
