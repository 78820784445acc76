package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A mandatory report to an authority; of it, who lacks the permission child-safety gets number and state only. */
public record IncidentReport(
        UUID id,
        String number,
        String state,
        String destination,
        UUID orderId,
        UUID noticeId,
        String noticeNumber,
        String agency,
        String digest,
        String preparedBy,
        List<TakedownOrder.Approval> approvals,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        OffsetDateTime finishedAt,
        String receiptNumber) {
    public IncidentReport {
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
    }

    /** Whether somebody must decide. */
    public boolean isDraft() {
        return "DRAFT".equals(state) && digest != null;
    }

    /** Whether it is approved, and the number that the authority gave is not entered. */
    public boolean isToBeFiled() {
        return "FINISHED".equals(state) && receiptNumber == null;
    }

    /** Whether the reader gets number and state only. */
    public boolean isOutline() {
        return digest == null;
    }

    /** Style class of its state. */
    public String tone() {
        return switch (state) {
            case "FINISHED" -> "good";
            case "FAILED", "RETRACTED" -> "late";
            case "DRAFT" -> "soon";
            default -> "running";
        };
    }
}
