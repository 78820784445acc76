package org.safeharbour.notice.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock that a notice gives, as the rule pack computed it at receipt.
 *
 * @param rule rule with its version ({@code IN-IT-3-1-d.v1}), or {@code STATED} for a deadline of the letter alone
 * @param duty what has to be done
 * @param zone the authority's zone, for days and for printing
 * @param demands positions of the demands, ascending; empty for a duty towards the notice as a whole
 * @param source where the due moment comes from
 * @param period the period, or null when a moment was stated or none is given
 * @param pausable whether an open clarification halts it
 * @param extendable whether the authority may grant a later date
 * @param startsAt null while it has not started
 * @param dueAt null when there is none (yet)
 * @param state NOT_STARTED or RUNNING
 * @param why the computation, a line a step, in English
 */
public record PlannedClock(
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
        List<String> why) {

    /** The {@code rule} of a clock that only the letter gives. */
    public static final String STATED = "STATED";

    /** The same clock, begun by the cure of a defect and not by the receipt of the notice. */
    public PlannedClock begunBy(Instant cure, String author) {
        if (state != ClockState.RUNNING || period == null) {
            return this;
        }
        var due = period.dueAfter(cure, zone);
        var lines = new ArrayList<>(why);
        lines.add(Why.line("cured", Why.moment(cure, zone), author, Why.moment(due, zone)));
        return new PlannedClock(
                rule, duty, zone, demands, source, period, pausable, extendable, cure, due, state, lines);
    }

    /** Copies the lists. */
    public PlannedClock {
        demands = List.copyOf(demands);
        why = List.copyOf(why);
    }
}
