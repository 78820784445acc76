package org.safeharbour.kit.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.safeharbour.kit.config.KitConfig;

/** How many entries wait for the sequencer, as last measured; new ones are pushed back above a limit. */
@ApplicationScoped
class LedgerBacklog {
    private final int limit;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private final AtomicLong forked = new AtomicLong();
    private volatile Runnable onAdded = () -> {};

    LedgerBacklog(KitConfig config, MeterRegistry registry) {
        this.limit = config.ledger().maxUnsequenced();
        registry.gauge("safe_harbour.ledger.unsequenced", waiting, AtomicLong::get);
        registry.gauge("safe_harbour.ledger.oldest.unsequenced.seconds", oldestMillis, age -> age.get() / 1000.0);
        registry.gauge("safe_harbour.ledger.forked", forked, AtomicLong::get);
    }

    /** 1 while the signer refuses, because the database shows another log than was signed: an alarm. */
    void forked(boolean refused) {
        forked.set(refused ? 1 : 0);
    }

    boolean isFull() {
        return waiting.get() > limit;
    }

    int limit() {
        return limit;
    }

    void measured(long entries, long oldestAgeMillis) {
        waiting.set(entries);
        oldestMillis.set(oldestAgeMillis);
    }

    void added() {
        onAdded.run();
    }

    void whenAdded(Runnable action) {
        onAdded = action;
    }
}
