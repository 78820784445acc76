package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.ReportingProblem;

/** One snapshot at the wish of a member of staff, now or not at all. */
@ApplicationScoped
class TakingSnapshot {
    private final KeepingEvidence keeping;
    private final ReadingEvidence reading;
    private final KnownCases cases;
    private final CurrentCaller callers;

    TakingSnapshot(KeepingEvidence keeping, ReadingEvidence reading, KnownCases cases, CurrentCaller callers) {
        this.keeping = keeping;
        this.reading = reading;
        this.cases = cases;
        this.callers = callers;
    }

    /** @throws Problem 403 for child safety without its permission, 409 when the platform does not have the target, 503 when it gave no answer that can be trusted */
    EvidenceView take(UUID noticeId, String agency, boolean childSafety, Target target) {
        boolean closed = childSafety || cases.isChildSafety(noticeId);
        ChildSafety.require(callers.get(), closed);
        var order = new SnapshotOrder("staff-" + Ids.next(), noticeId, agency, closed, target);
        var receipt = keeping.keep(List.of(order)).getFirst();
        return switch (receipt.status()) {
            case KEPT -> reading.one(receipt.evidenceId());
            case NOT_FOUND -> throw Problem.of(ReportingProblem.TARGET_NOT_ON_PLATFORM);
            case FAILED ->
                throw Problem.of(ReportingProblem.PLATFORM_UNAVAILABLE).header("Retry-After", "30");
        };
    }
}
