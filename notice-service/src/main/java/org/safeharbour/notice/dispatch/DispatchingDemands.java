package org.safeharbour.notice.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.kit.outbox.Outbox;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeTask;
import org.safeharbour.notice.notice.DataCategory;
import org.safeharbour.notice.notice.Demand;
import org.safeharbour.notice.notice.DemandDispatch;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeJournal;
import org.safeharbour.notice.notice.Targets;

/**
 * Removal and blocking become a takedown order, preservation a hold, named data of named accounts a disclosure, a question for
 * numbers a count; everything else waits for a person, and so does whatever asks for "all" of something.
 */
@ApplicationScoped
class DispatchingDemands implements DemandDispatch {
    private final Outbox outbox;
    private final Targets targets;
    private final OpeningTask tasks;
    private final NoticeJournal journal;
    private final NoticeConfig config;
    private final Clock clock;

    DispatchingDemands(
            Outbox outbox,
            Targets targets,
            OpeningTask tasks,
            NoticeJournal journal,
            NoticeConfig config,
            Clock clock) {
        this.outbox = outbox;
        this.targets = targets;
        this.tasks = tasks;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void dispatch(Notice notice, Demand demand) {
        if (demand.point().openEnded()) {
            toPerson(notice, demand, NoticeTask.OPEN_ENDED_DEMAND);
            return;
        }
        switch (demand.type()) {
            case REMOVE, BLOCK -> open(notice, demand, new DemandWork.Order(Ids.next()));
            case PRESERVE -> open(notice, demand, new DemandWork.Hold(Ids.next(), now().plus(config.preservation())));
            case DISCLOSE -> disclose(notice, demand);
            case EXPLAIN -> toPerson(notice, demand, NoticeTask.EXPLANATION_REQUESTED);
            case COUNT -> count(notice, demand);
            case APPEAR -> toPerson(notice, demand, NoticeTask.APPEARANCE_REQUESTED);
            case REPORT -> toPerson(notice, demand, NoticeTask.REPORT_REQUESTED);
        }
    }

    @Override
    public void withdrawn(Notice notice) {
        tasks.about(notice, NoticeTask.WITHDRAWN_DURING_WORK);
    }

    private void open(Notice notice, Demand demand, DemandWork work) {
        if (demand.total() == 0) {
            toPerson(notice, demand, NoticeTask.TARGETS_WANTED);
            return;
        }
        var deadline = deadline(notice, demand);
        long sent = 0;
        UUID last = null;
        List<Targets.Row> rows;
        do {
            rows = targets.page(notice.id(), demand.position(), last, config.targetsPerMessage());
            var part = rows.stream().map(Targets.Row::target).toList();
            if (sent == 0) {
                outbox.send(work.opening(notice, demand, part, deadline));
            } else if (!part.isEmpty()) {
                outbox.send(work.part(notice, sent, part, deadline));
            }
            sent += part.size();
            last = rows.isEmpty() ? last : rows.getLast().id();
        } while (rows.size() == config.targetsPerMessage());
        dispatched(notice, demand, work.id());
    }

    /** Documents, and data that nobody could collect by name, are found by a person. */
    private void disclose(Notice notice, Demand demand) {
        if (demand.point().dataCategories().equals(List.of(DataCategory.CERTIFICATE))) {
            // The certificate lies in the package of the data that it certifies; by itself there is nothing to
            // disclose.
            toPerson(notice, demand, NoticeTask.REPORT_REQUESTED);
        } else if (demand.total() == 0 || demand.point().dataCategories().isEmpty()) {
            toPerson(notice, demand, NoticeTask.DISCLOSURE_REQUESTED);
        } else {
            open(notice, demand, new DemandWork.Disclosure(Ids.next()));
        }
    }

    private void count(Notice notice, Demand demand) {
        var letter = notice.letter();
        var period = FiguresPeriod.of(demand.point(), letter);
        var body = new FiguresAsked(
                notice.id(),
                demand.position(),
                notice.agency(),
                letter.childSafety(),
                period.from(),
                period.to(),
                now());
        outbox.send(
                new Command("reporting", FiguresAsked.TYPE, notice.id().toString(), body, deadline(notice, demand)));
        dispatched(notice, demand, null);
    }

    private void toPerson(Notice notice, Demand demand, NoticeTask kind) {
        tasks.about(notice, demand.position(), kind);
        dispatched(notice, demand, null);
    }

    private void dispatched(Notice notice, Demand demand, UUID work) {
        notice.dispatched(demand.position(), work, now());
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.DEMAND_DISPATCHED,
                                String.valueOf(demand.position()),
                                demand.type().name())
                        .about(demand.position())
                        .asInternal()
                        .fact("type", demand.type().name())
                        .fact("work", work == null ? "" : work.toString())
                        .fact("targets", demand.total()));
    }

    private Instant deadline(Notice notice, Demand demand) {
        var now = now();
        return notice.dueAt(demand.position()).filter(due -> due.isAfter(now)).orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
