package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
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
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final CurrentCaller callers;
    private final Clock clock;

    AnsweringDemand(
            NoticeAccess access, NoticeJournal journal, ShowingNotice showing, CurrentCaller callers, Clock clock) {
        this.access = access;
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
        var answer = read(request, notice.letter(), now);
        notice.answer(position, answer, callers.get().person(), now);
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.DEMAND_ANSWERED,
                                String.valueOf(position),
                                request.outcome().name())
                        .about(position)
                        .asInternal()
                        .fact("outcome", request.outcome().name())
                        .fact("ground", request.ground() == null ? "" : request.ground()));
        return showing.show(notice);
    }

    private static Answer read(AnswerRequest request, Letter letter, Instant now) {
        boolean refused = request.outcome() == AnswerRequest.Outcome.REFUSED;
        if (refused != (request.ground() != null)) {
            throw Problem.invalid("ground", refused ? "notice.ground-required" : "notice.ground-unwanted");
        }
        boolean later = request.outcome() == AnswerRequest.Outcome.CARRIED_OVER;
        if (later != (request.until() != null)) {
            throw Problem.invalid("until", later ? "notice.until-required" : "notice.until-unwanted");
        }
        return switch (request.outcome()) {
            case ANSWERED -> new Answer.Answered(request.text());
            case REFUSED -> new Answer.Refused(request.ground(), request.text());
            case CARRIED_OVER -> {
                var until = Periods.until("until", request.until(), letter.zoneId());
                if (!until.isAfter(now)) {
                    throw Problem.invalid("until", "notice.until-past");
                }
                yield new Answer.CarriedOver(until, request.text());
            }
        };
    }
}
