package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.Demand;
import org.safeharbour.notice.notice.DemandState;
import org.safeharbour.notice.notice.DemandType;
import org.safeharbour.notice.notice.GivingAnswer;
import org.safeharbour.notice.notice.HearingView;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;
import org.safeharbour.notice.notice.NoticeStatus;
import org.safeharbour.notice.notice.Periods;

/**
 * Schedules a hearing and records what came of it. The authority says when and where; who attended and what came of it is the
 * platform's to say, and answers the demand to appear.
 */
@ApplicationScoped
class HoldingHearing {
    private final NoticeAccess access;
    private final Hearings hearings;
    private final GivingAnswer answering;
    private final NoticeJournal journal;
    private final CurrentCaller callers;

    HoldingHearing(
            NoticeAccess access,
            Hearings hearings,
            GivingAnswer answering,
            NoticeJournal journal,
            CurrentCaller callers) {
        this.access = access;
        this.hearings = hearings;
        this.answering = answering;
        this.journal = journal;
        this.callers = callers;
    }

    /** The hearing, and whether this call made it. */
    record Held(HearingView hearing, boolean created) {}

    /** @throws Problem 403 for an officer who records the platform's part, 409 for the status */
    @Transactional
    Held hold(UUID id, @Valid HearingRequest request, Long version) {
        var officer = callers.get().isOfficer();
        var notice = access.change(id, officer ? Permission.OFFICER : Permission.NOTICE_HANDLE, version);
        if (officer && (request.attendee() != null || request.outcome() != null)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        if (!notice.status().isOpen() && notice.status() != NoticeStatus.REPLIED) {
            throw notice.wrongStatus();
        }
        var at = Periods.instant("at", request.at());
        var known = hearings.at(id, at);
        if (known.isEmpty() && hearings.of(id).size() >= Hearings.MOST) {
            throw Problem.of(NoticeProblem.TOO_MANY_HEARINGS, Hearings.MOST);
        }
        var hearing = hearings.note(notice, at);
        hearing.record(request);
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                hearing.isHeld() ? NoticeEvent.HEARING_HELD : NoticeEvent.HEARING_SCHEDULED,
                                notice.letter().local(at).toString())
                        .fact("hearing", hearing.id())
                        .fact("at", at));
        if (hearing.isHeld() && notice.status().isOpen()) {
            var text = text(hearing.view(notice));
            appearances(notice, hearing).forEach(demand -> answering.give(notice, demand.position(), text));
        }
        return new Held(hearing.view(notice), known.isEmpty());
    }

    /** The demands to appear that this hearing answers: those of its moment, else those without one, or the only one. */
    private static List<Demand> appearances(Notice notice, Hearing hearing) {
        var waiting = notice.demands().stream()
                .filter(demand -> demand.type() == DemandType.APPEAR)
                .filter(demand -> !demand.state().isAnswered() || demand.state() == DemandState.CARRIED_OVER)
                .toList();
        var here = waiting.stream()
                .filter(demand -> hearing.at().equals(demand.point().dueAt()))
                .toList();
        if (!here.isEmpty() || waiting.size() == 1) {
            return here.isEmpty() ? waiting : here;
        }
        return waiting.stream().filter(demand -> demand.point().dueAt() == null).toList();
    }

    private static String text(HearingView hearing) {
        var where = Stream.of(hearing.mode(), hearing.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var key = where.isEmpty() ? "hearing.answer" : "hearing.answer-at";
        return Messages.text(key, hearing.at().toString(), hearing.attendee(), hearing.outcome(), where);
    }
}
