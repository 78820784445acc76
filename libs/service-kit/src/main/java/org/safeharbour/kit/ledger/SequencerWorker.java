package org.safeharbour.kit.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.safeharbour.kit.work.Workers;

/**
 * The sequencer's pace: at once when the log was quiet, else every 250 ms or every 256 entries, whichever is first. So a
 * reply's proof is ready quickly, and a busy log still gets full batches.
 */
@ApplicationScoped
class SequencerWorker {
    private static final Duration PACE = Duration.ofMillis(250);

    private final AtomicLong lastRun = new AtomicLong(System.nanoTime() - PACE.toNanos());
    private final AtomicInteger added = new AtomicInteger();

    void onStart(@Observes StartupEvent event, Workers workers, Sequencer sequencer, LedgerBacklog backlog) {
        var handle = workers.start("sequencer", 1, PACE, () -> {
            added.set(0);
            boolean more = sequencer.runOnce();
            lastRun.set(System.nanoTime());
            return more;
        });
        backlog.whenAdded(() -> {
            boolean quiet = System.nanoTime() - lastRun.get() >= PACE.toNanos();
            if (added.incrementAndGet() >= SequencingBatch.SIZE || quiet) {
                handle.wake();
            }
        });
    }
}
