package org.safeharbour.takedown.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.safeharbour.takedown.order.CarryingOutOrder;
import org.safeharbour.takedown.order.Outcome;
import org.safeharbour.takedown.order.SettledTarget;

/** The last transaction of a batch: outcomes, ledger, progress and report of what ended; the next try of the rest. */
@ApplicationScoped
class SettlingAttempts {
    private final ClaimedTargets claims;
    private final CarryingOutOrder orders;
    private final RetryPolicy retries;
    private final Clock clock;

    SettlingAttempts(ClaimedTargets claims, CarryingOutOrder orders, RetryPolicy retries, Clock clock) {
        this.claims = claims;
        this.orders = orders;
        this.retries = retries;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(List<Attempt> attempts) {
        var ended = new ArrayList<Attempt>();
        var delayed = new ArrayList<ClaimedTargets.Delayed>();
        for (var attempt : attempts) {
            if (attempt.verdict() instanceof Verdict.Again again) {
                var wait = retries.next(attempt.claimed(), again.cause());
                if (wait.isPresent()) {
                    delayed.add(new ClaimedTargets.Delayed(attempt, again, wait.get()));
                    continue;
                }
                // What was asked may have happened; nobody may read that as "not done".
                attempt.end(attempt.mayHaveActed() ? Outcome.UNCONFIRMED : Outcome.FAILED, again.reason());
            }
            ended.add(attempt);
        }
        claims.again(delayed);
        if (!ended.isEmpty()) {
            report(ended);
        }
    }

    /**
     * The peer answers: what so many waiting targets suffered was its outage and not their doing, so they wait one degree less
     * apart. A transaction of its own that waits for no row, so that workers cannot hold each other.
     *
     * @param many from how many suspected targets on; fewer may be the company of one that spoils its batch
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void trust(String connector, int many) {
        claims.trust(connector, many);
    }

    private void report(List<Attempt> ended) {
        var owned = claims.end(ended);
        var byOrder = ended.stream()
                .filter(attempt -> owned.contains(attempt.claimed().id()))
                .collect(Collectors.groupingBy(
                        attempt -> attempt.claimed().orderId(),
                        java.util.TreeMap::new,
                        Collectors.mapping(this::settled, Collectors.toList())));
        // In the order of their ids: two workers with the same orders never wait for each other in a ring.
        byOrder.forEach(orders::settle);
    }

    private SettledTarget settled(Attempt attempt) {
        var claimed = attempt.claimed();
        var end = (Verdict.End) attempt.verdict();
        return new SettledTarget(
                claimed.id(),
                claimed.target(),
                claimed.given(),
                end.outcome(),
                clock.instant(),
                end.reason(),
                attempt.evidenceId(),
                attempt.evidenceSha256());
    }
}
