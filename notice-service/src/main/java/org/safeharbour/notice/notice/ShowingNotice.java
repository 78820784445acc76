package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.safeharbour.notice.matter.LinkingMatter;

/** Makes the answer of a call that read or changed a notice, as far as the caller may see it. */
@ApplicationScoped
public class ShowingNotice {
    /** Targets inside one notice's answer; more are paged per demand. */
    private static final int INLINE_TARGETS = 1_000;

    private final NoticeAccess access;
    private final Targets targets;
    private final LinkingMatter matters;
    private final Correspondence correspondence;
    private final CheckingStanding standing;
    private final EntityManager entities;
    private final Clock clock;

    ShowingNotice(
            NoticeAccess access,
            Targets targets,
            LinkingMatter matters,
            Correspondence correspondence,
            CheckingStanding standing,
            EntityManager entities,
            Clock clock) {
        this.access = access;
        this.targets = targets;
        this.matters = matters;
        this.correspondence = correspondence;
        this.standing = standing;
        this.entities = entities;
        this.clock = clock;
    }

    /** The notice as the caller may see it, with the version that this transaction commits. */
    public NoticeShown show(Notice notice) {
        // The version of the ETag is the one that this transaction commits.
        entities.flush();
        var now = clock.instant();
        if (!access.whole(notice)) {
            return new NoticeOutline(
                    notice.id(),
                    notice.number(),
                    notice.status(),
                    notice.clocks().stream().map(c -> ClockView.of(c, now)).toList(),
                    notice.version());
        }
        return NoticeView.of(
                notice,
                matters.show(notice.matterId()),
                targets.first(notice.id(), INLINE_TARGETS),
                correspondence.of(notice),
                standing.warnings(notice),
                now);
    }
}
