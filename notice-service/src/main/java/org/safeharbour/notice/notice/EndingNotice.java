package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.Permission;

/** The three ends of a notice beside its reply: rejected by the platform, closed, or withdrawn by the authority. */
@ApplicationScoped
class EndingNotice {
    private static final String WITHDRAWN = "WITHDRAWN";

    private final NoticeAccess access;
    private final DemandDispatch dispatch;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final Clock clock;

    EndingNotice(
            NoticeAccess access, DemandDispatch dispatch, NoticeJournal journal, ShowingNotice showing, Clock clock) {
        this.access = access;
        this.dispatch = dispatch;
        this.journal = journal;
        this.showing = showing;
        this.clock = clock;
    }

    /** Rejects what has not been accepted. */
    @Transactional
    NoticeShown reject(UUID id, @Valid RejectionRequest request, Long version) {
        var notice = access.change(id, Permission.NOTICE_HANDLE, version);
        notice.end(NoticeStatus.REJECTED, request.reason(), request.text(), now());
        journal.write(
                notice,
                NoticeJournal.Happening.of(NoticeEvent.NOTICE_REJECTED, request.text())
                        .fact("reason", request.reason()));
        return showing.show(notice);
    }

    /** Closes what has been replied to in full. */
    @Transactional
    NoticeShown close(UUID id, Long version) {
        var notice = access.change(id, Permission.NOTICE_HANDLE, version);
        notice.end(NoticeStatus.CLOSED, null, null, now());
        journal.write(notice, NoticeJournal.Happening.of(NoticeEvent.NOTICE_CLOSED));
        return showing.show(notice);
    }

    /** Withdraws; work that is under way is put before a person, because what was done may have to be undone. */
    @Transactional
    NoticeShown withdraw(UUID id, Long version) {
        var notice = access.change(id, Permission.OFFICER, version);
        boolean working = notice.demands().stream().anyMatch(d -> d.state().isAtWork() || d.workId() != null);
        notice.end(NoticeStatus.WITHDRAWN, WITHDRAWN, null, now());
        journal.write(notice, NoticeJournal.Happening.of(NoticeEvent.NOTICE_WITHDRAWN));
        if (working) {
            dispatch.withdrawn(notice);
        }
        return showing.show(notice);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
