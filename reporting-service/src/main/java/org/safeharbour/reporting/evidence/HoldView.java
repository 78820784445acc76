package org.safeharbour.reporting.evidence;

import java.time.Instant;
import java.util.UUID;

/** A hold; without the permission for child-safety matters number, clocks and state only. */
record HoldView(
        UUID id,
        UUID noticeId,
        String noticeNumber,
        Integer demand,
        String agency,
        HoldState state,
        String reason,
        Instant createdAt,
        Instant until,
        Instant releasedAt,
        ProgressView targets) {

    /** How many targets there are and how many have an outcome. */
    record ProgressView(int total, int settled) {}

    /** A target and what became of it. */
    record TargetView(Target target, HoldOutcome outcome, UUID evidenceId, String reason, Instant at) {
        static TargetView of(HoldTargets.Row row) {
            return new TargetView(row.target(), row.outcome(), row.evidenceId(), row.reason(), row.at());
        }
    }

    static HoldView of(Hold hold, int settled, boolean whole) {
        return new HoldView(
                hold.id(),
                hold.caseId(),
                hold.noticeNumber(),
                whole ? hold.demand() : null,
                whole ? hold.agency() : null,
                hold.state(),
                whole ? hold.reason() : null,
                hold.createdAt(),
                hold.until(),
                hold.releasedAt(),
                whole ? new ProgressView(hold.targetTotal(), settled) : null);
    }
}
