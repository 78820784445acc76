package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.Permission;

/** Confirms reference and receipt to the authority, which reads it in the portal. */
@ApplicationScoped
class AcknowledgingNotice {
    private final NoticeAccess access;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final Clock clock;

    AcknowledgingNotice(NoticeAccess access, NoticeJournal journal, ShowingNotice showing, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.showing = showing;
        this.clock = clock;
    }

    /** @throws org.safeharbour.kit.problem.Problem 409 when it was acknowledged already or has ended */
    @Transactional
    NoticeShown acknowledge(UUID id, Long version) {
        var notice = access.change(id, Permission.NOTICE_HANDLE, version);
        notice.acknowledge(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var letter = notice.letter();
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                        NoticeEvent.NOTICE_ACKNOWLEDGED,
                        letter.reference(),
                        letter.local(letter.receivedAt()).toString(),
                        notice.number()));
        return showing.show(notice);
    }
}
