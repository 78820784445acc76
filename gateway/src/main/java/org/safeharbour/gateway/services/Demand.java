package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One point of a notice, with its work and its answer. */
public record Demand(
        int position,
        String number,
        String type,
        String text,
        Boolean openEnded,
        List<String> dataCategories,
        String state,
        String outcome,
        Progress progress,
        String answer,
        String ground,
        OffsetDateTime until,
        OffsetDateTime answeredAt,
        UUID orderId,
        UUID disclosureId) {

    public Demand {
        dataCategories = dataCategories == null ? List.of() : List.copyOf(dataCategories);
        progress = progress == null ? new Progress(0, 0) : progress;
    }

    /** Targets with an outcome, of all. */
    public record Progress(long total, long done) {
        /** Whether there is anything to count. */
        public boolean isCounted() {
            return total > 0;
        }
    }

    /** What the letter prints, else the position. */
    public String label() {
        return number == null || number.isBlank() ? Integer.toString(position) : number;
    }

    /** Whether a takedown order does its work (a hold's id stands in the same place). */
    public boolean hasOrder() {
        return orderId != null && ("BLOCK".equals(type) || "REMOVE".equals(type));
    }

    /** Style class of its state. */
    public String tone() {
        return switch (state) {
            case "ANSWERED" -> "good";
            case "REFUSED" -> "late";
            case "CARRIED_OVER" -> "soon";
            case "DISPATCHED", "IN_PROGRESS" -> "running";
            default -> "calm";
        };
    }
}
