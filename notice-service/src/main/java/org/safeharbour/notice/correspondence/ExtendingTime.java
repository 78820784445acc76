package org.safeharbour.notice.correspondence;

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
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.ClockMoves;
import org.safeharbour.notice.notice.ExtensionView;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;
import org.safeharbour.notice.notice.NoticeShown;
import org.safeharbour.notice.notice.Periods;
import org.safeharbour.notice.notice.ShowingNotice;

/** Asks the authority for more time, and lets its officer decide. Only dates that the authority may move are moved. */
@ApplicationScoped
class ExtendingTime {
    private final NoticeAccess access;
    private final Extensions extensions;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final CurrentCaller callers;
    private final Clock clock;

    ExtendingTime(
            NoticeAccess access,
            Extensions extensions,
            NoticeJournal journal,
            ShowingNotice showing,
            CurrentCaller callers,
            Clock clock) {
        this.access = access;
        this.extensions = extensions;
        this.journal = journal;
        this.showing = showing;
        this.callers = callers;
        this.clock = clock;
    }

    /** Asks. @throws Problem 409 {@code extension-open}, or {@code extension-not-later} when no clock could move */
    @Transactional
    ExtensionView ask(UUID id, @Valid ExtensionRequest request, Long version) {
        var notice = access.change(id, Permission.NOTICE_HANDLE, version);
        OpenNotice.require(notice);
        if (extensions.anyOpen(id)) {
            throw Problem.of(NoticeProblem.EXTENSION_OPEN);
        }
        var until = later(notice, request.until());
        var extension =
                new Extension(notice, until, request.reason(), callers.get().person(), now());
        extensions.persist(extension);
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.EXTENSION_ASKED,
                                notice.letter().local(until).toString(),
                                request.reason())
                        .fact("extension", extension.id())
                        .fact("until", until));
        return extension.view(notice);
    }

    /** Decides; the officer of the authority alone may. @throws Problem 409 {@code extension-decided} */
    @Transactional
    NoticeShown decide(UUID id, UUID extensionId, @Valid ExtensionDecision decision) {
        var notice = access.change(id, Permission.OFFICER, null);
        OpenNotice.require(notice);
        var extension = extensions.of(id, extensionId).orElseThrow(Problem::notFound);
        extension.requireOpen();
        if (!decision.granted() && decision.until() != null) {
            throw Problem.invalid("until", "extension.until-unwanted");
        }
        if (decision.granted()) {
            grant(notice, extension, decision);
        } else {
            extension.refuse(callers.get().person(), now());
            journal.write(
                    notice,
                    NoticeJournal.Happening.of(NoticeEvent.EXTENSION_REFUSED).fact("extension", extension.id()));
        }
        return showing.show(notice);
    }

    private void grant(Notice notice, Extension extension, ExtensionDecision decision) {
        var until = decision.until() == null ? extension.until() : later(notice, decision.until());
        var now = now();
        extension.grant(until, callers.get().person(), now);
        int moved = ClockMoves.of(notice).extend(until, now, notice.agency(), extension.reason());
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.EXTENSION_GRANTED,
                                notice.letter().local(until).toString())
                        .fact("extension", extension.id())
                        .fact("until", until)
                        .fact("movedClocks", moved));
    }

    private static Instant later(Notice notice, String text) {
        var until = Periods.until("until", text, notice.letter().zoneId()).truncatedTo(ChronoUnit.MICROS);
        if (!ClockMoves.of(notice).isExtendable(until)) {
            throw Problem.of(NoticeProblem.EXTENSION_NOT_LATER);
        }
        return until;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
