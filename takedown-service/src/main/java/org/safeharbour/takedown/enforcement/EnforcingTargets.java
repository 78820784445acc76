package org.safeharbour.takedown.enforcement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.work.Work;
import org.safeharbour.takedown.enforcement.Connector.Action;
import org.safeharbour.takedown.enforcement.Connector.StateAnswer;
import org.safeharbour.takedown.order.CarryingOutOrder;
import org.safeharbour.takedown.order.Outcome;

/**
 * One batch of targets: claim, snapshot, receipt, action, read-back, outcome. Three calls and three transactions for up to
 * five hundred targets; no transaction is open during a call. Whatever stops it, the next try repeats calls that have one
 * effect per action id, and never acts on a target whose receipt is not durable.
 */
@ApplicationScoped
class EnforcingTargets implements Work {
    private static final Logger LOG = Logger.getLogger(EnforcingTargets.class);
    // What the connector's contract takes; the whole ground stays with the order.
    private static final int MAX_GROUND = 2_000;
    // One target can spoil one batch: what more than two have suffered was an outage.
    private static final int SUFFERED_BATCHES = 2;
    private static final Caller SELF = Caller.system("takedown-service");

    private final ClaimedTargets claims;
    private final CarryingOutOrder orders;
    private final Snapshots snapshots;
    private final Connectors connectors;
    private final SettlingAttempts settling;
    private final CurrentCaller callers;

    EnforcingTargets(
            ClaimedTargets claims,
            CarryingOutOrder orders,
            Snapshots snapshots,
            Connectors connectors,
            SettlingAttempts settling,
            CurrentCaller callers) {
        this.claims = claims;
        this.orders = orders;
        this.snapshots = snapshots;
        this.connectors = connectors;
        this.settling = settling;
        this.callers = callers;
    }

    @Override
    public boolean runOnce() {
        return callers.call(SELF, () -> {
            var claimed = new ArrayList<ClaimedTarget>();
            boolean found = QuarkusTransaction.requiringNew().call(() -> {
                var due = claims.claim(connectors.maxBatch());
                claimed.addAll(allowed(due));
                return !due.isEmpty();
            });
            if (found) {
                CrashPoint.hit("enforcement.after-claim");
            }
            work(claimed.stream().map(Attempt::new).toList());
            return found;
        });
    }

    private List<ClaimedTarget> allowed(List<ClaimedTarget> claimed) {
        var ids = claimed.stream().map(ClaimedTarget::orderId).collect(Collectors.toSet());
        var allowed = orders.begin(ids);
        return claimed.stream()
                .filter(target -> allowed.contains(target.orderId()))
                .toList();
    }

    private void work(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        var connector = connectors.find(attempts.getFirst().claimed().connector());
        if (connector.isEmpty()) {
            attempts.forEach(attempt -> attempt.unanswered(Messages.text("connector.unknown")));
        } else {
            preserve(attempts);
            act(connector.get(), owned(attempts));
            readBack(connector.get(), only(attempts, Attempt::isOpen));
        }
        CrashPoint.hit("enforcement.before-mark");
        var answered = only(attempts, attempt -> attempt.verdict() instanceof Verdict.End);
        settling.settle(only(attempts, attempt -> attempt.verdict() != null));
        if (!answered.isEmpty()) {
            settling.trust(answered.getFirst().claimed().connector(), SUFFERED_BATCHES * connectors.maxBatch());
        }
    }

    private void preserve(List<Attempt> attempts) {
        var wanted = only(attempts, attempt -> !attempt.hasReceipt());
        if (wanted.isEmpty()) {
            return;
        }
        try {
            var receipts = snapshots.take(wanted.stream().map(Attempt::claimed).toList());
            wanted.forEach(
                    attempt -> preserved(attempt, receipts.get(attempt.claimed().id())));
            // The platform may have failed on the whole call for the sake of one.
            if (wanted.stream().allMatch(EnforcingTargets::isDoubtful)) {
                int suspicion = Suspicion.after(wanted.size(), connectors.maxBatch());
                wanted.forEach(attempt -> attempt.suspect(Messages.text("enforcement.no-receipt"), suspicion));
            }
        } catch (ConnectorFailure failure) {
            fail("snapshots", failure, wanted);
        }
        CrashPoint.hit("enforcement.after-snapshot-before-receipt");
    }

    private static void preserved(Attempt attempt, Snapshots.Receipt receipt) {
        if (receipt != null && receipt.isComplete()) {
            attempt.receipt(receipt.evidenceId(), receipt.sha256());
        } else if (receipt != null && receipt.status() == Snapshots.Status.NOT_FOUND) {
            attempt.end(Outcome.NOT_FOUND, Messages.text("enforcement.not-found"));
        } else if (receipt != null && receipt.isUnreached()) {
            attempt.unreached();
        } else {
            attempt.unanswered(Messages.text("enforcement.no-receipt"));
        }
    }

    private static boolean isDoubtful(Attempt attempt) {
        return attempt.verdict() instanceof Verdict.Again again && again.cause() != Verdict.Cause.UNREACHED;
    }

    /** Makes the receipts durable; what somebody else owns by now is left alone. */
    private List<Attempt> owned(List<Attempt> attempts) {
        var ready = only(attempts, Attempt::isOpen);
        if (ready.isEmpty()) {
            return ready;
        }
        var held = QuarkusTransaction.requiringNew().call(() -> {
            var ids = claims.receipts(ready);
            fresh(ready, ids).forEach(orders::receipts);
            return ids;
        });
        CrashPoint.hit("enforcement.after-receipt-before-action");
        ready.forEach(attempt -> {
            if (held.contains(attempt.claimed().id())) {
                attempt.asking();
            } else {
                attempt.lost();
            }
        });
        return only(ready, Attempt::isOpen);
    }

    private static Map<UUID, List<UUID>> fresh(List<Attempt> attempts, Set<UUID> held) {
        return attempts.stream()
                .filter(attempt -> held.contains(attempt.claimed().id())
                        && attempt.claimed().evidenceId() == null)
                .collect(Collectors.groupingBy(
                        attempt -> attempt.claimed().orderId(),
                        Collectors.mapping(Attempt::evidenceId, Collectors.toList())));
    }

    private void act(Connector connector, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        try {
            var answers = connector.act(
                    attempts.stream().map(EnforcingTargets::action).toList());
            attempts.forEach(
                    attempt -> answered(attempt, answers.get(attempt.claimed().id())));
        } catch (ConnectorFailure failure) {
            fail("actions", failure, attempts);
        }
        CrashPoint.hit("enforcement.after-action-before-mark");
    }

    private static Action action(Attempt attempt) {
        var claimed = attempt.claimed();
        var ground = claimed.ground();
        var shown = ground.length() <= MAX_GROUND ? ground : ground.substring(0, MAX_GROUND);
        return new Action(claimed.id(), claimed.measure(), true, claimed.target(), shown);
    }

    private static void answered(Attempt attempt, Connector.ActionAnswer answer) {
        if (answer == null || answer.status() == null) {
            attempt.unanswered(Messages.text("enforcement.no-answer"));
            return;
        }
        switch (answer.status()) {
            case APPLIED -> {}
            case ALREADY_APPLIED -> attempt.foundApplied();
            case NOT_FOUND -> attempt.end(Outcome.ALREADY_GONE, Messages.text("enforcement.vanished"));
            case REFUSED ->
                attempt.end(
                        Outcome.REFUSED_BY_PLATFORM,
                        answer.reason() == null || answer.reason().isBlank()
                                ? Messages.text("enforcement.refused-without-reason")
                                : answer.reason());
        }
    }

    private void readBack(Connector connector, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        try {
            var states = connector.states(attempts.stream()
                    .map(attempt -> attempt.claimed().target())
                    .distinct()
                    .toList());
            attempts.forEach(
                    attempt -> read(attempt, states.get(attempt.claimed().target())));
        } catch (ConnectorFailure failure) {
            fail("states", failure, attempts);
        }
    }

    private static void read(Attempt attempt, StateAnswer state) {
        var claimed = attempt.claimed();
        if (state == null || state.state() == null) {
            attempt.unconfirmed(Messages.text("enforcement.no-state"));
        } else if (!Confirmation.confirms(claimed.measure(), state, claimed.id())) {
            attempt.unconfirmed(Messages.text("enforcement.unconfirmed", state.state()));
        } else if (attempt.wasFoundApplied() && !state.isBy(claimed.id())) {
            attempt.end(Outcome.ALREADY_GONE, Messages.text("enforcement.already-applied"));
        } else {
            attempt.end(Outcome.ENFORCED, null);
        }
    }

    private void fail(String call, ConnectorFailure failure, List<Attempt> attempts) {
        // The message names no target; the peer's own words stay out of the log.
        LOG.warnf("%s for %d targets: %s", call, attempts.size(), failure.getMessage());
        int suspicion = Suspicion.after(attempts.size(), connectors.maxBatch());
        attempts.forEach(attempt -> attempt.failed(failure, suspicion));
    }

    private static List<Attempt> only(List<Attempt> attempts, Predicate<Attempt> condition) {
        return attempts.stream().filter(condition).toList();
    }
}
