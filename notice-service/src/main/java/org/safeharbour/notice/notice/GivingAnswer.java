package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.notice.NoticeEvent;

/** Answers a demand by what was recorded about its notice, such as an appearance. In the caller's transaction. */
@ApplicationScoped
public class GivingAnswer {
    private final NoticeJournal journal;
    private final CurrentCaller callers;
    private final Clock clock;

    GivingAnswer(NoticeJournal journal, CurrentCaller callers, Clock clock) {
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /** Gives the answer in the name of who recorded it; the caller holds the notice's row lock. */
    public void give(Notice notice, int position, String text) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        notice.answer(position, new Answer.Answered(text), callers.get().person(), now);
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.DEMAND_ANSWERED, String.valueOf(position), DemandState.ANSWERED.name())
                        .about(position)
                        .asInternal()
                        .fact("outcome", DemandState.ANSWERED.name()));
    }
}
