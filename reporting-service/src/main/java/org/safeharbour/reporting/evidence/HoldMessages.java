package org.safeharbour.reporting.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Bodies of the messages about holds, in and out. */
final class HoldMessages {
    static final String OPEN = "hold.open";
    static final String TARGETS = "hold.targets";
    static final String SETTLED = "targets.settled";
    static final int PART = 500;

    private HoldMessages() {}

    /** A demand to preserve; further targets come in parts. */
    record HoldOpen(
            @NotNull UUID holdId,
            @NotNull UUID noticeId,
            @Size(max = 64) String noticeNumber,
            @NotNull Integer demand,
            @Size(max = 64) String agency,
            boolean childSafety,
            @Size(max = 2000) String reason,
            Instant until,
            @Min(0) int targetTotal,
            @NotNull @Size(max = PART) List<@NotNull @Valid Target> targets) {}

    /** A further part of a hold's targets, the first of them at place {@code from}. */
    record MoreTargets(
            @NotNull UUID holdId,
            @NotNull UUID noticeId,
            @Min(0) int from,
            @NotNull @Size(max = PART) List<@NotNull @Valid Target> targets) {}

    /** Outcomes that became final, and how far the hold is. */
    record Settled(
            UUID noticeId,
            Integer demand,
            UUID sourceId,
            String source,
            int total,
            int settled,
            boolean finished,
            List<Outcome> outcomes) {}

    /** One target's outcome. */
    record Outcome(Target.Kind kind, String value, HoldOutcome outcome, Instant at, String reason, UUID evidenceId) {}
}
