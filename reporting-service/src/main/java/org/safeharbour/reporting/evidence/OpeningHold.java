package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.work.AfterCommit;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;

/** Opens holds, for a demand of a notice or at the wish of staff. Preserving begins at once, by {@link PreservingTargets}. */
@ApplicationScoped
class OpeningHold {
    private final Holds holds;
    private final HoldTargets targets;
    private final KnownCases cases;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final Clock clock;
    private final ReportingConfig config;
    private final Validator validator;
    private final HoldWorkers workers;

    OpeningHold(
            Holds holds,
            HoldTargets targets,
            KnownCases cases,
            Ledger ledger,
            CurrentCaller callers,
            Clock clock,
            ReportingConfig config,
            Validator validator,
            HoldWorkers workers) {
        this.holds = holds;
        this.targets = targets;
        this.cases = cases;
        this.ledger = ledger;
        this.callers = callers;
        this.clock = clock;
        this.config = config;
        this.validator = validator;
        this.workers = workers;
    }

    /** Opens a hold in the running transaction; {@code until} is moved to the least retention when it is earlier. */
    @Transactional
    Hold open(UUID id, Hold.Purpose purpose, Instant until, int targetTotal, List<Target> first) {
        if (first.size() > targetTotal) {
            throw Problem.invalid("targetTotal", "hold.total");
        }
        var now = clock.instant();
        var least = now.atZone(ZoneOffset.UTC).plus(config.leastRetention()).toInstant();
        var kept = until == null || until.isBefore(least) ? least : until;
        var hold = Hold.open(id, purpose, kept, targetTotal, null, callers.get().person(), now);
        holds.persistAndFlush(hold);
        targets.add(id, first);
        ledger.record(LedgerEvent.of(ReportingEvent.HOLD_OPENED, "hold", id)
                .agency(purpose.agency())
                .childSafety(purpose.childSafety())
                .fact("noticeId", purpose.caseId())
                .fact("demand", purpose.demand())
                .fact("targets", targetTotal)
                .fact("until", kept));
        AfterCommit.run(workers::wake);
        return hold;
    }

    /** A hold of our own, without a demand. @throws Problem 403 for child safety without its permission */
    @Transactional
    HoldView openOwn(
            UUID noticeId, String agency, boolean childSafety, String reason, Instant until, List<Target> all) {
        boolean closed = childSafety || cases.isChildSafety(noticeId);
        ChildSafety.require(callers.get(), closed);
        var purpose = new Hold.Purpose(noticeId, null, null, agency, closed, reason);
        return HoldView.of(open(Ids.next(), purpose, until, all.size(), all), 0, true);
    }

    /** Adds a part of a hold's targets in the running transaction. */
    @Transactional
    void add(UUID holdId, List<Target> more) {
        var hold = holds.lock(holdId).orElseThrow(Problem::notFound);
        hold.requireOpen();
        if (targets.progress(holdId).known() + more.size() > hold.targetTotal()) {
            throw Problem.of(CommonProblem.UNPROCESSABLE);
        }
        targets.add(holdId, more);
        AfterCommit.run(workers::wake);
    }

    /** @throws Problem 400 for a message that is not as documented */
    <T> T checked(T body) {
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }
}
