package org.safeharbour.takedown.order;

import java.time.Instant;
import java.util.UUID;

/** A target of an order and what became of it. */
record TargetView(
        UUID id,
        TargetKind kind,
        String value,
        Outcome outcome,
        UUID evidenceId,
        Instant enforcedAt,
        int attempts,
        String reason) {
    static TargetView of(ListedTarget row) {
        return new TargetView(
                row.id(),
                row.target().kind(),
                row.target().value(),
                row.outcome(),
                row.evidenceId(),
                row.enforcedAt(),
                row.attempts(),
                row.reason());
    }
}
