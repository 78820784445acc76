package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.notice.NoticeEvent;

/** Folds what other services report into a demand; when the work has ended, the demand answers itself with figures. */
@ApplicationScoped
public class SettlingDemand {
    /** Outcomes after which something is no longer to be seen on the platform. */
    private static final Set<String> REMOVED = Set.of("ENFORCED");

    private final NoticeAccess access;
    private final Targets targets;
    private final Figures figures;
    private final NoticeJournal journal;
    private final CurrentCaller callers;
    private final Clock clock;

    SettlingDemand(
            NoticeAccess access,
            Targets targets,
            Figures figures,
            NoticeJournal journal,
            CurrentCaller callers,
            Clock clock) {
        this.access = access;
        this.targets = targets;
        this.figures = figures;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Notes news of the work.
     *
     * @return the notice when the work ended with targets on which it failed, for a person to look at; else null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Notice settle(UUID noticeId, Settlement news) {
        var notice = access.work(noticeId);
        var demand = notice.demand(news.position());
        if (!news.workId().equals(demand.workId())) {
            // Late news of an order that another one has replaced: kept in the ledger, counted nowhere.
            journal.write(notice, happening(news, true).asInternal());
            return null;
        }
        targets.settle(notice, news.position(), news.outcomes());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        notice.progressed(news.position(), news.total(), news.settled(), earliest(news.outcomes()), now);
        journal.write(notice, happening(news, false).asInternal());
        if (!news.finished()) {
            return null;
        }
        var tally = targets.tally(notice.id(), news.position());
        tally.stream()
                .filter(t -> REMOVED.contains(t.outcome()))
                .map(Targets.Tally::last)
                .max(Instant::compareTo)
                .ifPresent(at -> notice.removed(news.position(), at));
        answer(notice, demand, tally, now);
        return figures.failed(tally) > 0 ? notice : null;
    }

    /**
     * The order for a demand was decided: work begins, or the demand is open again.
     *
     * @param carriedOut false when the order was rejected or revoked
     * @return the notice when its demand has opened again, for a person to look at; else null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Notice decided(UUID noticeId, int position, UUID workId, String status, boolean carriedOut) {
        var notice = access.work(noticeId);
        var demand = notice.demand(position);
        journal.write(
                notice,
                NoticeJournal.Happening.of(NoticeEvent.ORDER_DECIDED, String.valueOf(position), status)
                        .about(position)
                        .asInternal()
                        .fact("work", workId.toString())
                        .fact("decision", status));
        if (!workId.equals(demand.workId())) {
            return null;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (carriedOut) {
            notice.progressed(position, demand.total(), demand.done(), null, now);
            return null;
        }
        notice.notCarriedOut(position, now);
        return notice;
    }

    private void answer(Notice notice, Demand demand, List<Targets.Tally> tally, Instant now) {
        boolean waits = demand.state().isAtWork() || demand.state() == DemandState.CARRIED_OVER;
        if (!waits || !notice.status().isOpen()) {
            return;
        }
        var answer = demand.type() == DemandType.DISCLOSE
                ? DisclosureAnswer.of(demand, tally)
                : new Answer.Answered(figures.sentence(demand.type(), demand.total(), tally, notice.letter()));
        notice.answer(demand.position(), answer, callers.get().person(), now);
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.DEMAND_ANSWERED,
                                String.valueOf(demand.position()),
                                demand.state().name())
                        .about(demand.position())
                        .asInternal()
                        .fact("outcome", demand.state().name())
                        .fact("total", demand.total())
                        .fact("done", demand.done()));
    }

    private static NoticeJournal.Happening happening(Settlement news, boolean late) {
        return NoticeJournal.Happening.of(
                        NoticeEvent.TARGETS_SETTLED,
                        String.valueOf(news.position()),
                        String.valueOf(news.settled()),
                        String.valueOf(news.total()))
                .about(news.position())
                .fact("work", news.workId().toString())
                .fact("settled", news.settled())
                .fact("total", news.total())
                .fact("finished", news.finished())
                .fact("late", late);
    }

    private static Instant earliest(List<TargetOutcome> outcomes) {
        return outcomes.stream()
                .map(TargetOutcome::at)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
