package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.clock.Defect;
import org.safeharbour.notice.notice.ClarificationView;
import org.safeharbour.notice.notice.ClockMoves;
import org.safeharbour.notice.notice.CuringDefects;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;
import org.safeharbour.notice.notice.NoticeShown;
import org.safeharbour.notice.notice.ShowingNotice;

/** The officer of the authority answers a clarification: the clocks run on, and what the answer cures is cured. */
@ApplicationScoped
class AnsweringClarification {
    private final NoticeAccess access;
    private final Clarifications clarifications;
    private final Enclosures enclosures;
    private final CuringDefects curing;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final CurrentCaller callers;
    private final Clock clock;

    AnsweringClarification(
            NoticeAccess access,
            Clarifications clarifications,
            Enclosures enclosures,
            CuringDefects curing,
            NoticeJournal journal,
            ShowingNotice showing,
            CurrentCaller callers,
            Clock clock) {
        this.access = access;
        this.clarifications = clarifications;
        this.enclosures = enclosures;
        this.curing = curing;
        this.journal = journal;
        this.showing = showing;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Answers.
     *
     * @param files documents that belong to the answer, such as the written order
     * @throws Problem 400 for an unknown provision, 409 {@code provision-not-in-force}, {@code clarification-answered}
     */
    @Transactional
    NoticeShown answer(UUID id, UUID clarificationId, @Valid ClarificationAnswer answer, List<Enclosure> files) {
        var notice = access.change(id, Permission.OFFICER, null);
        var clarification = clarifications.of(id, clarificationId).orElseThrow(Problem::notFound);
        if (!notice.status().isOpen()) {
            throw notice.wrongStatus();
        }
        var provisions = answer.legalBasis().stream().distinct().toList();
        curing.check(notice, provisions);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        clarification.answer(answer.text(), provisions, callers.get().person(), now);
        clarifications.flush();
        var kept = enclosures.add(notice, clarification.id(), files);
        ClockMoves.of(notice).resume(now, notice.agency());
        cure(notice, provisions, now);
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.CLARIFICATION_ANSWERED,
                                String.valueOf(kept.size()),
                                String.valueOf(notice.defects().size()))
                        .fact("clarification", clarification.id())
                        .fact("legalBasis", provisions)
                        .fact(
                                "sha256",
                                kept.stream()
                                        .map(ClarificationView.Document::sha256)
                                        .toList())
                        .fact("defectsLeft", notice.defects().size()));
        return showing.show(notice);
    }

    /** All answers count, not only the last one. */
    private void cure(Notice notice, List<String> provisions, java.time.Instant now) {
        var documents = enclosures.of(notice.id());
        var spokenTo = new HashSet<Defect>();
        var documented = new HashSet<Defect>();
        clarifications.of(notice.id()).stream()
                .filter(Clarification::isAnswered)
                .forEach(answered -> {
                    spokenTo.addAll(answered.defects());
                    if (documents.containsKey(answered.id())) {
                        documented.addAll(answered.defects());
                    }
                });
        curing.cure(notice, provisions, spokenTo, documented, now, notice.agency());
    }
}
