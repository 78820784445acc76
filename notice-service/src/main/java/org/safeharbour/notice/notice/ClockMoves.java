package org.safeharbour.notice.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.safeharbour.notice.clock.ClockFields;
import org.safeharbour.notice.clock.ClockState;
import org.safeharbour.notice.clock.DueSource;
import org.safeharbour.notice.clock.Duty;
import org.safeharbour.notice.clock.LegalPeriod;
import org.safeharbour.notice.clock.PlannedClock;
import org.safeharbour.notice.clock.StatutoryClock;

/**
 * The moves that correspondence makes with the clocks of a notice. Each has an author, a role or an agency's slug; which clock allows
 * which move is data of its rule. The date of a hearing moves with neither reminder nor extension.
 */
public final class ClockMoves {
    /** Author of what the platform itself does; never a person. */
    public static final String PLATFORM = "platform";

    private final Notice notice;
    private final Set<Integer> apart;

    private ClockMoves(Notice notice, Set<Integer> apart) {
        this.notice = notice;
        this.apart = apart;
    }

    /** The moves of a notice's clocks; whoever makes them holds the notice's row lock. */
    public static ClockMoves of(Notice notice) {
        return new ClockMoves(notice, Set.of());
    }

    /** The same moves; a reminder leaves the clocks of these demands alone, because they came with it. */
    ClockMoves without(Collection<Integer> demands) {
        return new ClockMoves(notice, Set.copyOf(demands));
    }

    /** A question is open: clocks stand still where their rule allows. Returns how many do. */
    public int pause(Instant at, String reason) {
        return move(
                clock -> clock.pausable() && StatutoryClock.of(clock).mayPause(at),
                clock -> clock.pause(at, PLATFORM, reason));
    }

    /** The question was answered: what stood still runs on. */
    public int resume(Instant at, String author) {
        return move(clock -> clock.state() == ClockState.PAUSED, clock -> clock.resume(at, author));
    }

    /** Whether a reminder's date comes after every stated date, or after the law's own where none is stated: no reminder may do that. */
    public boolean lengthens(Instant newDueAt) {
        var dated = notice.clocks().stream()
                .map(NoticeClock::fields)
                .filter(clock -> clock.dueAt() != null && clock.duty().metBy() == Duty.MetBy.ANSWER)
                .filter(clock -> isOpen(clock) && !isAppearance(clock))
                .toList();
        var stated = dated.stream()
                .filter(clock -> clock.source() == DueSource.STATED)
                .toList();
        var deciding = stated.isEmpty() ? dated : stated;
        return !deciding.isEmpty() && deciding.stream().allMatch(clock -> newDueAt.isAfter(clock.dueAt()));
    }

    /** Demands that wait for an answer and for which no date is stated. */
    List<Integer> undated() {
        return notice.demands().stream()
                .filter(demand ->
                        demand.type() != DemandType.APPEAR && !demand.state().isAnswered())
                .map(Demand::position)
                .filter(position -> !apart.contains(position))
                .filter(position -> notice.clocks().stream()
                        .map(NoticeClock::fields)
                        .noneMatch(clock -> clock.source() == DueSource.STATED
                                && clock.demands().contains(position)))
                .toList();
    }

    /** A reminder names a date: stated clocks are shortened or get their first date; the others say why they stay. */
    int remind(Instant newDueAt, Instant at, String author) {
        return remind(newDueAt, at, author, clock -> clock.remind(newDueAt, at, author));
    }

    /** The same by a period that begins with the receipt of the reminder. */
    int remind(LegalPeriod within, Instant at, String author) {
        var newDueAt = within.dueAfter(at, notice.letter().zoneId());
        return remind(newDueAt, at, author, clock -> clock.remind(within, at, author));
    }

    /** Whether a later date would move any clock. */
    public boolean isExtendable(Instant until) {
        return notice.clocks().stream().map(NoticeClock::fields).anyMatch(clock -> mayExtend(clock, until));
    }

    /** The authority granted a later date. Returns how many clocks it moves. */
    public int extend(Instant until, Instant at, String author, String reason) {
        return move(clock -> mayExtend(clock, until), clock -> clock.extend(until, at, author, reason));
    }

    /**
     * A clock that the rules give after a cure: one that waited for it starts, one that runs is left as it is.
     *
     * @return false when the notice has no such clock yet
     */
    boolean cured(PlannedClock planned, Instant at, String author) {
        Predicate<ClockFields> same = clock -> clock.rule().equals(planned.rule())
                || (clock.source() == DueSource.STATED
                        && planned.source() == DueSource.STATED
                        && clock.dueAt() != null);
        Predicate<ClockFields> here =
                clock -> (clock.demands().isEmpty() && planned.demands().isEmpty())
                        || !Collections.disjoint(clock.demands(), planned.demands());
        boolean runs = planned.state() == ClockState.RUNNING;
        move(
                clock -> runs
                        && clock.state() == ClockState.NOT_STARTED
                        && same.and(here).test(clock),
                clock -> clock.cure(at, author, planned.dueAt()));
        return notice.clocks().stream().map(NoticeClock::fields).anyMatch(same.and(here));
    }

    private int remind(Instant newDueAt, Instant at, String author, Consumer<StatutoryClock> event) {
        Predicate<ClockFields> shortens = clock -> isRemindable(clock)
                && (clock.dueAt() == null || newDueAt.isBefore(clock.dueAt()))
                && !isOver(clock, at);
        move(clock -> isRemindable(clock) && !shortens.test(clock), clock -> clock.remindInVain(newDueAt, at, author));
        return move(shortens, event);
    }

    private boolean isRemindable(ClockFields clock) {
        // A clock of the letter alone that has not started waits for a cure, not for a date.
        boolean waits = clock.state() == ClockState.NOT_STARTED && clock.rule().equals(PlannedClock.STATED);
        boolean mine = Collections.disjoint(clock.demands(), apart);
        return clock.source() == DueSource.STATED && mine && !waits && isOpen(clock) && !isAppearance(clock);
    }

    private boolean mayExtend(ClockFields clock, Instant until) {
        return clock.extendable()
                && clock.duty() != Duty.PRESERVE
                && clock.dueAt() != null
                && until.isAfter(clock.dueAt())
                && isOpen(clock)
                && !isAppearance(clock);
    }

    /** A date that has passed stays passed, whatever a reminder names. */
    private static boolean isOver(ClockFields clock, Instant at) {
        return StatutoryClock.of(clock).stateAt(at) == ClockState.BREACHED;
    }

    private static boolean isOpen(ClockFields clock) {
        return clock.state() != ClockState.MET && clock.state() != ClockState.SUSPENDED;
    }

    private boolean isAppearance(ClockFields clock) {
        return !clock.demands().isEmpty()
                && clock.demands().stream()
                        .allMatch(position -> notice.demand(position).type() == DemandType.APPEAR);
    }

    private int move(Predicate<ClockFields> which, Consumer<StatutoryClock> event) {
        var moved = notice.clocks().stream()
                .filter(clock -> which.test(clock.fields()))
                .toList();
        moved.forEach(clock -> clock.move(event));
        return moved.size();
    }
}
