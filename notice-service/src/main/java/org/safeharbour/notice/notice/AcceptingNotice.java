package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.Permission;

/** Accepts the demands of a notice and dispatches each; excepted ones stay open for a later acceptance. */
@ApplicationScoped
class AcceptingNotice {
    private final NoticeAccess access;
    private final CheckingStanding standing;
    private final DemandDispatch dispatch;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final Clock clock;

    AcceptingNotice(
            NoticeAccess access,
            CheckingStanding standing,
            DemandDispatch dispatch,
            NoticeJournal journal,
            ShowingNotice showing,
            Clock clock) {
        this.access = access;
        this.standing = standing;
        this.dispatch = dispatch;
        this.journal = journal;
        this.showing = showing;
        this.clock = clock;
    }

    /**
     * Accepts.
     *
     * @param except positions that stay open
     * @throws Problem 409 {@code no-legal-basis} or {@code officer-not-verified} with the positions that cannot go
     */
    @Transactional
    NoticeShown accept(UUID id, Set<Integer> except, Long version) {
        var notice = access.change(id, Permission.NOTICE_HANDLE, version);
        var positions = notice.demands().stream().map(Demand::position).collect(Collectors.toSet());
        if (!positions.containsAll(except)) {
            throw Problem.invalid("except", "notice.except-unknown");
        }
        var accepted = notice.accept(
                except, standing.verification(notice).isEmpty(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var listed = accepted.stream().map(Demand::position).toList();
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.NOTICE_ACCEPTED,
                                listed.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                        .fact("demands", listed));
        accepted.forEach(demand -> dispatch.dispatch(notice, demand));
        return showing.show(notice);
    }
}
