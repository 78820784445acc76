package org.safeharbour.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.peer.MessageResult;
import org.safeharbour.kit.work.Work;

/**
 * Delivers the outbox: lease a batch, send it outside any transaction, mark it with the lease's epoch. Whatever dies in
 * between, the row is sent again and the receiver recognises it.
 */
@ApplicationScoped
public class Relay implements Work {
    private static final int MAX_ANSWERS = 12;
    private static final Duration MAX_AGE = Duration.ofHours(24);

    private final KitConfig config;
    private final Leases leases;
    private final Transport transport;
    private final Event<DeadLetter> deadLetters;
    private final Event<LateCommand> lateCommands;
    private final RelayMeters meters;
    private final RetryDelay delays = new RetryDelay(new SecureRandom());

    Relay(
            KitConfig config,
            Leases leases,
            Transport transport,
            Event<DeadLetter> deadLetters,
            Event<LateCommand> lateCommands,
            RelayMeters meters) {
        this.config = config;
        this.leases = leases;
        this.transport = transport;
        this.deadLetters = deadLetters;
        this.lateCommands = lateCommands;
        this.meters = meters;
    }

    /** One batch to every destination; for tests and for small installations. */
    @Override
    public boolean runOnce() {
        boolean more = false;
        for (var destination : config.peers().keySet()) {
            more |= deliver(destination);
        }
        return more;
    }

    /** One batch to one destination; true when something was delivered, so that more may be due. */
    boolean deliver(String destination) {
        var claimed = leases.claim(destination, Leases.LENGTH);
        if (claimed.isEmpty()) {
            return false;
        }
        CrashPoint.hit("outbox.after-lease-before-send");
        var delivery = transport.post(destination, Lease.messages(claimed));
        CrashPoint.hit("outbox.after-send-before-mark");
        boolean progress = mark(destination, claimed, delivery);
        CrashPoint.hit("outbox.after-mark");
        return progress;
    }

    /** True when at least one message had its effect. */
    boolean mark(String destination, List<Lease> claimed, Delivery delivery) {
        return QuarkusTransaction.requiringNew().call(() -> switch (delivery) {
            case Delivery.Failed failed -> {
                meters.failed(destination, claimed.size());
                claimed.forEach(lease -> unknown(destination, lease, failed));
                yield false;
            }
            case Delivery.Answered answered -> {
                var done = new ArrayList<Lease>();
                for (var lease : claimed) {
                    var result = answered.results().get(lease.message().id());
                    if (result != null && result.status() == MessageResult.DONE) {
                        done.add(lease);
                    } else {
                        refused(destination, lease, result);
                    }
                }
                meters.answered(destination, done.size(), claimed.size() - done.size());
                yield leases.done(done) > 0;
            }
        });
    }

    /** A service that is away costs time, never messages: only age counts, not the number of tries. */
    private void unknown(String destination, Lease lease, Delivery.Failed failed) {
        if (lease.age().compareTo(MAX_AGE) >= 0) {
            park(destination, lease, failed.reason());
        } else {
            retry(destination, lease, failed.retryAfter(), false, failed.reason());
        }
    }

    private void refused(String destination, Lease lease, MessageResult result) {
        int status = result == null ? 500 : result.status();
        var reason = "status " + status + (result == null || result.problem() == null ? "" : " " + result.problem());
        boolean mayPass = status == 408 || status == MessageResult.TOO_EARLY || status == 429 || status >= 500;
        // Waiting for a predecessor is no fault of the message.
        boolean counts = status != MessageResult.TOO_EARLY;
        boolean spent =
                counts && lease.answers() + 1 >= MAX_ANSWERS || lease.age().compareTo(MAX_AGE) >= 0;
        if (!mayPass || spent) {
            park(destination, lease, reason);
        } else {
            retry(destination, lease, null, counts, reason);
        }
    }

    private void retry(String destination, Lease lease, Duration retryAfter, boolean counts, String reason) {
        var delay = delays.after(lease.attempts(), retryAfter, lease.untilDeadline());
        if (leases.retry(lease, delay, counts, reason) && lease.isLate()) {
            var message = lease.message();
            lateCommands.fire(new LateCommand(message.id(), destination, message.type(), lease.dueAt(), reason));
        }
    }

    private void park(String destination, Lease lease, String reason) {
        if (leases.dead(lease, reason)) {
            meters.parked(destination);
            var message = lease.message();
            deadLetters.fire(new DeadLetter(message.id(), destination, message.type(), lease.dueAt(), reason));
        }
    }
}
