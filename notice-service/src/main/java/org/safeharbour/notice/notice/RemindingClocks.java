package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.safeharbour.notice.clock.LegalPeriod;
import org.safeharbour.notice.clock.RulePack;

/** Lets a reminder move the clocks of its notice: stated dates are shortened, demands without one get it. */
@ApplicationScoped
public class RemindingClocks {
    private final RulePack rules;

    RemindingClocks(RulePack rules) {
        this.rules = rules;
    }

    /** Moves the clocks to a date. Returns how many moved or were added. */
    public int remind(Notice notice, Instant newDueAt, Instant receivedAt) {
        return remind(notice, newDueAt, receivedAt, List.of());
    }

    /** The same but for the clocks of some demands: those that came with the reminder have dates of their own. */
    public int remind(Notice notice, Instant newDueAt, Instant receivedAt, List<Integer> except) {
        var moves = ClockMoves.of(notice).without(except);
        return moves.remind(newDueAt, receivedAt, notice.agency())
                + date(notice, moves.undated(), newDueAt, receivedAt);
    }

    /** The same by a period that begins with the receipt of the reminder. */
    public int remind(Notice notice, LegalPeriod within, Instant receivedAt, List<Integer> except) {
        var moves = ClockMoves.of(notice).without(except);
        var newDueAt = within.dueAfter(receivedAt, notice.letter().zoneId());
        return moves.remind(within, receivedAt, notice.agency()) + date(notice, moves.undated(), newDueAt, receivedAt);
    }

    private int date(Notice notice, List<Integer> undated, Instant newDueAt, Instant receivedAt) {
        if (undated.isEmpty()) {
            return 0;
        }
        var zone = notice.letter().zoneId();
        notice.plan(List.of(rules.stated(undated, receivedAt, newDueAt, zone)), notice.defects(), notice.warnings());
        return 1;
    }
}
