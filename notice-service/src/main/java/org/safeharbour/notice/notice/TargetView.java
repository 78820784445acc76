package org.safeharbour.notice.notice;

import java.time.OffsetDateTime;

/** A target and how the work on it ended; {@code outcome} is PENDING while it has not. */
record TargetView(TargetKind kind, String value, String outcome, OffsetDateTime at, String reason) {
    private static final String PENDING = "PENDING";

    static TargetView of(Targets.Row row, Letter letter) {
        return new TargetView(
                row.target().kind(),
                row.target().value(),
                row.outcome() == null ? PENDING : row.outcome(),
                letter.local(row.at()),
                row.reason());
    }
}
