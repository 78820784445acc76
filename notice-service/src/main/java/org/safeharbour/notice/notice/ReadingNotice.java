package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.Permission;

/** Reading notices. Whoever reads personal data leaves a ledger entry before the answer is sent. */
@ApplicationScoped
class ReadingNotice {
    private final NoticeAccess access;
    private final Notices notices;
    private final Targets targets;
    private final Timeline timeline;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final CheckingStanding standing;
    private final CurrentCaller callers;
    private final Clock clock;

    ReadingNotice(
            NoticeAccess access,
            Notices notices,
            Targets targets,
            Timeline timeline,
            NoticeJournal journal,
            ShowingNotice showing,
            CheckingStanding standing,
            CurrentCaller callers,
            Clock clock) {
        this.access = access;
        this.notices = notices;
        this.targets = targets;
        this.timeline = timeline;
        this.journal = journal;
        this.showing = showing;
        this.standing = standing;
        this.callers = callers;
        this.clock = clock;
    }

    @Transactional
    NoticeShown read(UUID id) {
        var notice = access.find(id);
        if (access.whole(notice)) {
            journal.read(notice, NoticeEvent.NOTICE_READ, null);
        }
        return showing.show(notice);
    }

    @Transactional
    Page<NoticeSummary> list(NoticeStatus status, String agency, Instant dueBefore, String words, PageRequest page) {
        var caller = callers.get();
        if (!caller.isOfficer()) {
            caller.require(Permission.NOTICE_READ);
        }
        var filter = new Notices.Filter(
                status, caller.isOfficer() ? caller.agency() : agency, dueBefore, words, access.whole(true));
        var now = clock.instant();
        return Page.of(
                notices.matching(filter, after(page), page.fetch()),
                page,
                notice -> NoticeSummary.of(notice, access.whole(notice), standing.warnings(notice), now),
                notice -> new Object[] {notice.id()});
    }

    @Transactional
    Page<TargetView> targets(UUID id, int position, PageRequest page) {
        var notice = access.findWhole(id);
        var demand = notice.demand(position);
        journal.read(notice, NoticeEvent.TARGETS_READ, position);
        return Page.of(
                targets.page(id, demand.position(), after(page), page.fetch()),
                page,
                row -> TargetView.of(row, notice.letter()),
                row -> new Object[] {row.id()});
    }

    @Transactional
    Page<TimelineView> timeline(UUID id, PageRequest page) {
        var notice = access.findWhole(id);
        journal.read(notice, NoticeEvent.TIMELINE_READ, null);
        return Page.of(
                timeline.page(id, !callers.get().isOfficer(), after(page), page.fetch()),
                page,
                entry -> TimelineView.of(entry, notice.letter()),
                entry -> new Object[] {entry.id()});
    }

    private static UUID after(PageRequest page) {
        return page.after().isPresent() ? page.key(0, UUID::fromString) : null;
    }
}
