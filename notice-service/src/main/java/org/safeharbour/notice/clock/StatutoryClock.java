package org.safeharbour.notice.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * One running clock of a notice. Nothing moves it but the events below, each with its instant and its author, and each
 * leaves a line in {@code why}. An author is a role or an agency's slug, never a person: the authority reads the lines.
 * Methods that do not fit the state or the rule throw {@link IllegalClockTransition} and change nothing.
 */
public final class StatutoryClock {
    private final ClockFields planned;
    private final List<String> why;
    private ClockState state;
    private Instant startsAt;
    private Instant dueAt;
    private Instant haltedAt;
    private Instant metAt;

    private StatutoryClock(ClockFields fields) {
        this.planned = fields;
        this.why = new ArrayList<>(fields.why());
        this.state = fields.state();
        this.startsAt = fields.startsAt();
        this.dueAt = fields.dueAt();
        this.haltedAt = fields.haltedAt();
        this.metAt = fields.metAt();
    }

    /** The clock with these fields. */
    public static StatutoryClock of(ClockFields fields) {
        return new StatutoryClock(fields);
    }

    /** The fields as they are now; {@code state} is never BREACHED. */
    public ClockFields fields() {
        return new ClockFields(
                planned.rule(),
                planned.duty(),
                planned.zone(),
                planned.demands(),
                planned.source(),
                planned.period(),
                planned.pausable(),
                planned.extendable(),
                startsAt,
                dueAt,
                state,
                haltedAt,
                metAt,
                why);
    }

    /** What the clock shows at this instant: past its due moment a running clock is BREACHED, a retention is MET. */
    public ClockState stateAt(Instant now) {
        if (state != ClockState.RUNNING || dueAt == null || !now.isAfter(dueAt)) {
            return state;
        }
        return planned.duty().metBy() == Duty.MetBy.LAPSE_OF_TIME ? ClockState.MET : ClockState.BREACHED;
    }

    /** The awaited event happened (the first removal, the cure of a defect): the period begins with it. */
    public void start(Instant event, String author) {
        if (planned.period() == null) {
            throw new IllegalClockTransition(planned.rule(), "has no period to start; give it a date");
        }
        become(ClockState.RUNNING, event, ClockState.NOT_STARTED);
        startsAt = event;
        dueAt = planned.period().dueAfter(event, planned.zone());
        var kind = planned.duty() == Duty.PRESERVE ? StartEvent.REMOVAL : StartEvent.RECEIPT;
        tell("started", author, Why.counted(planned.period(), kind, event, planned.zone()));
    }

    /** Whether an open clarification may halt it now. */
    public boolean mayPause(Instant now) {
        return planned.pausable() && stateAt(now) == ClockState.RUNNING;
    }

    /** A clarification was asked; time stands still until {@link #resume}. */
    public void pause(Instant at, String author, String reason) {
        if (!planned.pausable()) {
            throw new IllegalClockTransition(planned.rule(), "is not paused by anything");
        }
        become(ClockState.PAUSED, at, ClockState.RUNNING);
        haltedAt = at;
        tell("paused", moment(at), author, reason);
    }

    /** The clarification was answered: the time that stood still is added, whole days where days are counted. */
    public void resume(Instant at, String author) {
        become(ClockState.RUNNING, at, ClockState.PAUSED);
        runOn("resumed", at, author);
    }

    /** A court stayed the notice; what is preserved stays preserved. A retention is never suspended. */
    public void suspend(Instant at, String author, String reason) {
        if (planned.duty() == Duty.PRESERVE) {
            throw new IllegalClockTransition(planned.rule(), "keeps what is preserved and is never suspended");
        }
        become(ClockState.SUSPENDED, at, ClockState.RUNNING, ClockState.PAUSED, ClockState.BREACHED);
        haltedAt = haltedAt == null ? at : haltedAt;
        tell("suspended", moment(at), author, reason);
    }

    /** The stay ended: the clock runs on, also where a clarification was open before it. */
    public void lift(Instant at, String author) {
        become(ClockState.RUNNING, at, ClockState.SUSPENDED);
        runOn("lifted", at, author);
    }

    /**
     * The authority granted a later date, if need be after the old one has passed.
     *
     * @throws IllegalArgumentException when the date is not later than the present one
     */
    public void extend(Instant until, Instant at, String author, String reason) {
        if (!planned.extendable() || dueAt == null) {
            throw new IllegalClockTransition(planned.rule(), "has no date that an authority may extend");
        }
        if (!until.isAfter(dueAt)) {
            throw new IllegalArgumentException("an extension must be later than the due moment");
        }
        requireOneOf(at, ClockState.RUNNING, ClockState.PAUSED, ClockState.BREACHED);
        tell("extended", moment(at), author, moment(until), moment(dueAt), reason);
        dueAt = until;
        haltedAt = state == ClockState.PAUSED ? at : null;
    }

    /**
     * A reminder names a date: it shortens a stated one or gives a clock without a date its first.
     *
     * @throws IllegalArgumentException when the date is not earlier than the present one
     */
    public void remind(Instant newDueAt, Instant at, String author) {
        if (planned.source() != DueSource.STATED) {
            throw new IllegalClockTransition(planned.rule(), "is fixed by law, a reminder does not move it");
        }
        if (dueAt == null) {
            become(ClockState.RUNNING, at, ClockState.NOT_STARTED);
            startsAt = at;
            tell("dated", moment(at), author, moment(newDueAt));
        } else {
            if (!newDueAt.isBefore(dueAt)) {
                throw new IllegalArgumentException("a reminder may shorten, never lengthen");
            }
            requireOneOf(at, ClockState.RUNNING, ClockState.PAUSED);
            tell("shortened", moment(at), author, moment(newDueAt), moment(dueAt));
            // The new date already knows of the time that stood still before it.
            haltedAt = state == ClockState.PAUSED && at.isAfter(haltedAt) ? at : haltedAt;
        }
        dueAt = newDueAt;
    }

    /** A reminder names a period from its own receipt: how the date comes about is told before the date moves. */
    public void remind(LegalPeriod within, Instant receivedAt, String author) {
        var reckoned = Why.line("reminder-within", Why.counted(within, StartEvent.RECEIPT, receivedAt, planned.zone()));
        var lines = why.size();
        remind(within.dueAfter(receivedAt, planned.zone()), receivedAt, author);
        why.add(lines, reckoned);
    }

    /** A reminder came that cannot move the date: the law fixes it, or it has passed, or it is the earlier one. */
    public void remindInVain(Instant named, Instant at, String author) {
        tell("reminder-stands", moment(at), author, moment(named));
    }

    /**
     * What kept it from starting was cured: its period begins with the cure, or it runs to the date that was stated.
     *
     * @param stated the stated moment, for a clock without a period
     */
    public void cure(Instant at, String author, Instant stated) {
        var due = planned.period() == null ? stated : planned.period().dueAfter(at, planned.zone());
        become(ClockState.RUNNING, at, ClockState.NOT_STARTED);
        startsAt = at;
        dueAt = due;
        if (due == null) {
            tell("cured-open", moment(at), author);
        } else {
            tell("cured", moment(at), author, moment(due));
        }
    }

    /**
     * Demands are settled; the clock is met once all of its own are, if an answer is what it waits for.
     *
     * @return whether it was met by this
     */
    public boolean answered(Collection<Integer> settledDemands, Instant at) {
        var mine = planned.demands();
        if (planned.duty().metBy() != Duty.MetBy.ANSWER || state == ClockState.MET || mine.isEmpty()) {
            return false;
        }
        if (!settledDemands.containsAll(mine)) {
            return false;
        }
        meet(at);
        return true;
    }

    /** Its duty is fulfilled: acknowledged, reported, answered. Late is met too, and {@code why} says so. */
    public void meet(Instant at) {
        var late = stateAt(at) == ClockState.BREACHED;
        become(ClockState.MET, at, ClockState.values());
        startsAt = Objects.requireNonNullElse(startsAt, at);
        metAt = at;
        haltedAt = null;
        if (late) {
            tell("met-late", moment(at), moment(dueAt));
        } else {
            tell("met", moment(at));
        }
    }

    /** An answer was taken back: the clock runs as if it had never stopped. */
    public void reopen(Instant at, String author) {
        become(ClockState.RUNNING, at, ClockState.MET);
        startsAt = Objects.requireNonNullElse(startsAt, at);
        metAt = null;
        tell("reopened", moment(at), author);
    }

    private void runOn(String key, Instant at, String author) {
        if (dueAt == null) {
            tell(key + "-open", moment(at), author);
        } else {
            var before = dueAt;
            dueAt = shifted(at);
            tell(key, moment(at), author, moment(dueAt), moment(before));
        }
        haltedAt = null;
    }

    /** The due moment moved by the time that stood still; the end of a day stays the end of a day. */
    private Instant shifted(Instant at) {
        var moved = dueAt.plus(Duration.between(haltedAt, at));
        if (Why.dayEndingAt(dueAt, planned.zone()) == null || Why.dayEndingAt(moved, planned.zone()) != null) {
            return moved;
        }
        return LegalPeriod.endOf(moved.atZone(planned.zone()).toLocalDate(), planned.zone());
    }

    private void become(ClockState next, Instant at, ClockState... from) {
        var shown = stateAt(at);
        if (!List.of(from).contains(shown) || !shown.mayBecome(next)) {
            throw new IllegalClockTransition(planned.rule(), shown, next);
        }
        state = next;
    }

    private void requireOneOf(Instant at, ClockState... states) {
        var shown = stateAt(at);
        if (!List.of(states).contains(shown)) {
            throw new IllegalClockTransition(planned.rule(), "does not allow that while it is " + shown);
        }
    }

    private String moment(Instant instant) {
        return Why.moment(instant, planned.zone());
    }

    private void tell(String key, Object... arguments) {
        why.add(Why.line(key, arguments));
    }
}
