package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.kit.outbox.Outbox;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.kit.time.DatabaseTime;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingTask;

/** Writes the outcomes of a hold's targets, and tells notice-service, in one transaction. */
@ApplicationScoped
class SettlingHold {
    private final Holds holds;
    private final HoldTargets targets;
    private final CustodyLog custody;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Tasks tasks;
    private final DatabaseTime time;
    private final ReportingConfig config;

    SettlingHold(
            Holds holds,
            HoldTargets targets,
            CustodyLog custody,
            Ledger ledger,
            Outbox outbox,
            Tasks tasks,
            DatabaseTime time,
            ReportingConfig config) {
        this.holds = holds;
        this.targets = targets;
        this.custody = custody;
        this.ledger = ledger;
        this.outbox = outbox;
        this.tasks = tasks;
        this.time = time;
        this.config = config;
    }

    /** What the attempt brought; PENDING: not this time. */
    record Result(HoldOutcome outcome, UUID evidenceId, String reason, boolean reused) {
        static Result of(SnapshotReceipt receipt) {
            return switch (receipt.status()) {
                case KEPT -> new Result(HoldOutcome.PRESERVED, receipt.evidenceId(), null, false);
                case NOT_FOUND -> new Result(HoldOutcome.NOT_FOUND, null, "not-on-platform", false);
                case FAILED -> new Result(HoldOutcome.PENDING, null, receipt.reason(), false);
            };
        }

        static Result reused(UUID evidenceId) {
            return new Result(HoldOutcome.PRESERVED, evidenceId, null, true);
        }
    }

    @Transactional
    void settle(UUID holdId, Map<HoldTargets.Claimed, Result> results) {
        var hold = holds.lock(holdId).orElseThrow();
        var at = time.now().truncatedTo(ChronoUnit.MICROS);
        var outcomes = new ArrayList<HoldMessages.Outcome>();
        results.forEach((claimed, result) -> {
            var settled = result.outcome() == HoldOutcome.PENDING && claimed.attempts() >= config.holdTries()
                    ? new Result(HoldOutcome.FAILED, null, result.reason(), false)
                    : result;
            if (settled.outcome() == HoldOutcome.PENDING) {
                targets.later(claimed, settled.reason(), hold.deadline());
            } else if (targets.settle(claimed, settled.outcome(), settled.evidenceId(), settled.reason(), at)) {
                keep(hold, settled, at);
                outcomes.add(new HoldMessages.Outcome(
                        claimed.target().kind(),
                        claimed.target().value(),
                        settled.outcome(),
                        at,
                        settled.reason(),
                        settled.evidenceId()));
            }
        });
        if (!outcomes.isEmpty()) {
            report(hold, outcomes);
        }
    }

    private void keep(Hold hold, Result result, Instant at) {
        if (result.outcome() == HoldOutcome.PRESERVED) {
            targets.keep(hold.id(), result.evidenceId());
            if (result.reused()) {
                custody.add(result.evidenceId(), CustodyLog.Act.REUSED, null, at);
            }
            custody.add(result.evidenceId(), CustodyLog.Act.HELD, null, at);
        } else if (result.outcome() == HoldOutcome.FAILED) {
            tasks.openOnce(
                    ReportingTask.PRESERVATION_FAILED,
                    "hold",
                    hold.id(),
                    hold.deadline(),
                    Map.of("reason", result.reason()));
        }
    }

    private void report(Hold hold, List<HoldMessages.Outcome> outcomes) {
        var progress = targets.progress(hold.id());
        boolean finished = progress.settled() == hold.targetTotal();
        ledger.record(LedgerEvent.of(ReportingEvent.HOLD_TARGETS_SETTLED, "hold", hold.id())
                .agency(hold.agency())
                .childSafety(hold.childSafety())
                .fact("now", outcomes.size())
                .fact("settled", progress.settled())
                .fact("total", hold.targetTotal()));
        if (hold.demand() == null) {
            return;
        }
        outbox.send(new Command(
                "notice",
                HoldMessages.SETTLED,
                "hold:" + hold.id(),
                new HoldMessages.Settled(
                        hold.caseId(),
                        hold.demand(),
                        hold.id(),
                        "HOLD",
                        hold.targetTotal(),
                        progress.settled(),
                        finished,
                        outcomes),
                hold.deadline()));
    }
}
