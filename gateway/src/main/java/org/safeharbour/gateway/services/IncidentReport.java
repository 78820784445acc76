package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mandatory report to an authority; of it, who lacks the permission child-safety gets number and state only. */
public record IncidentReport(
        UUID id,
        String state,
        String destination,
        List<UUID> orderIds,
        String noticeNumber,
        String digest,
        String preparedBy,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        String decidedBy,
        OffsetDateTime decidedAt,
        String note,
        String receiptNumber,
        OffsetDateTime handedOverAt,
        Counts targets) {
    public IncidentReport {
        orderIds = orderIds == null ? List.of() : List.copyOf(orderIds);
    }

    /** How many accounts and posts it tells of; null in lists. */
    public record Counts(int total, Map<String, Long> byOutcome) {}

    /** Whether it is due, and nobody has prepared it. */
    public boolean isDraft() {
        return "DRAFT".equals(state);
    }

    /** Whether it is prepared and somebody else must decide. */
    public boolean isPrepared() {
        return "OPEN".equals(state);
    }

    /** Whether there is a dossier. */
    public boolean hasDossier() {
        return digest != null;
    }

    /** Whether it is approved, and the number that the authority gave is not entered. */
    public boolean isToBeFiled() {
        return "FINISHED".equals(state) && receiptNumber == null;
    }

    /** Whether the reader gets number and state only. */
    public boolean isOutline() {
        return destination == null;
    }

    /** Style class of its state. */
    public String tone() {
        return switch (state) {
            case "FINISHED" -> "good";
            case "FAILED", "RETRACTED" -> "late";
            case "DRAFT", "OPEN" -> "soon";
            default -> "running";
        };
    }
}
