package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.Permission;

/** A person answers a demand, or corrects the answer that its work gave, until an approved reply holds it. */
@ApplicationScoped
class AnsweringDemand {
    private final NoticeAccess access;
    private final ListingFound listing;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final CurrentCaller callers;
    private final Clock clock;

    AnsweringDemand(
            NoticeAccess access,
            ListingFound listing,
            NoticeJournal journal,
            ShowingNotice showing,
            CurrentCaller callers,
            Clock clock) {
        this.access = access;
        this.listing = listing;
        this.journal = journal;
        this.showing = showing;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 400 for a ground or day that does not fit the outcome, 409 {@code answer-frozen} */
    @Transactional
    NoticeShown answer(UUID id, int position, @Valid AnswerRequest request, Long version) {
        var notice = access.change(id, Permission.NOTICE_HANDLE, version);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var demand = notice.demand(position);
        var answer = StatedAnswer.read(request, demand, notice.letter(), now);
        notice.answer(position, answer, callers.get().person(), now);
        int found = demand.point().openEnded() ? listing.list(notice, position, request.found(), now) : 0;
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.DEMAND_ANSWERED,
                                String.valueOf(position),
                                request.outcome().name())
                        .about(position)
                        .asInternal()
                        .fact("outcome", request.outcome().name())
                        .fact("ground", request.ground() == null ? "" : request.ground())
                        .fact("found", found));
        return showing.show(notice);
    }
}
