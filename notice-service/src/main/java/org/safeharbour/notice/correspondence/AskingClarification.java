package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.clock.Defect;
import org.safeharbour.notice.notice.ClarificationView;
import org.safeharbour.notice.notice.ClockMoves;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;

/** Asks the authority for everything that its notice lacks, in one question; clocks pause where their rule allows. */
@ApplicationScoped
class AskingClarification {
    private final NoticeAccess access;
    private final Clarifications clarifications;
    private final NoticeJournal journal;
    private final CurrentCaller callers;
    private final Clock clock;

    AskingClarification(
            NoticeAccess access,
            Clarifications clarifications,
            NoticeJournal journal,
            CurrentCaller callers,
            Clock clock) {
        this.access = access;
        this.clarifications = clarifications;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code clarification-open} while an earlier question has no answer, or for the status */
    @Transactional
    ClarificationView ask(UUID id, @Valid ClarificationRequest request, Long version) {
        var notice = access.change(id, Permission.NOTICE_HANDLE, version);
        OpenNotice.require(notice);
        if (clarifications.anyOpen(id)) {
            throw Problem.of(NoticeProblem.CLARIFICATION_OPEN);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var defects = notice.defects();
        var question = question(request.question().strip(), defects);
        var clarification = new Clarification(notice, question, callers.get().person(), now);
        clarifications.persist(clarification);
        int paused = ClockMoves.of(notice).pause(now, Messages.text("clarification.reason"));
        journal.write(
                notice,
                NoticeJournal.Happening.of(NoticeEvent.CLARIFICATION_ASKED, String.valueOf(defects.size()))
                        .fact("clarification", clarification.id())
                        .fact("defects", codes(defects))
                        .fact("pausedClocks", paused));
        return clarification.view(notice, List.of());
    }

    /** The analyst's words, then every defect, so that one answer can cure them all. */
    private static String question(String words, List<Defect> defects) {
        if (defects.isEmpty()) {
            return words;
        }
        return words
                + defects.stream()
                        .map(defect -> "\n- " + defect.text())
                        .collect(Collectors.joining("", "\n\n" + Messages.text("clarification.lacks"), ""));
    }

    private static List<String> codes(List<Defect> defects) {
        return defects.stream().map(defect -> defect.code().name()).distinct().toList();
    }
}
