package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.change.ChangeView;
import org.safeharbour.reporting.change.ProposingChange;

/** Asks to release a hold; another person decides about exactly that. */
@ApplicationScoped
class ReleasingHold {
    private final Holds holds;
    private final HoldRelease release;
    private final ProposingChange proposing;
    private final CurrentCaller callers;

    ReleasingHold(Holds holds, HoldRelease release, ProposingChange proposing, CurrentCaller callers) {
        this.holds = holds;
        this.release = release;
        this.proposing = proposing;
        this.callers = callers;
    }

    /** @throws Problem 404, 403 without the permission for child-safety matters, 409 when it is released or a proposal waits */
    @Transactional
    ChangeView propose(UUID holdId, String reason) {
        var hold = holds.lock(holdId).orElseThrow(Problem::notFound);
        ChildSafety.require(callers.get(), hold.childSafety());
        hold.requireOpen();
        var change = proposing.propose(release, holdId, HoldRelease.digest(hold, reason), reason);
        release.record(hold, ReportingEvent.HOLD_RELEASE_PROPOSED, change.id());
        return change;
    }
}
