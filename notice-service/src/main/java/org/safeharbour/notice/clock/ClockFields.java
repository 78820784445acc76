package org.safeharbour.notice.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The whole state of a {@link StatutoryClock}, for storing and restoring it. Components as in {@link PlannedClock};
 *
 * @param haltedAt since when it is paused or suspended, else null
 * @param metAt when its duty was fulfilled, else null
 */
public record ClockFields(
        String rule,
        Duty duty,
        ZoneId zone,
        List<Integer> demands,
        DueSource source,
        LegalPeriod period,
        boolean pausable,
        boolean extendable,
        Instant startsAt,
        Instant dueAt,
        ClockState state,
        Instant haltedAt,
        Instant metAt,
        List<String> why) {

    /** Copies the lists. */
    public ClockFields {
        demands = List.copyOf(demands);
        why = List.copyOf(why);
    }

    /** The fields of a clock as it was planned. */
    public static ClockFields of(PlannedClock clock) {
        return new ClockFields(
                clock.rule(),
                clock.duty(),
                clock.zone(),
                clock.demands(),
                clock.source(),
                clock.period(),
                clock.pausable(),
                clock.extendable(),
                clock.startsAt(),
                clock.dueAt(),
                clock.state(),
                null,
                null,
                clock.why());
    }
}
