package org.safeharbour.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.work.Work;
import org.safeharbour.kit.work.Workers;

/** Forgets answers after their retention, each hour, in one replica at a time: they may hold what a client sent. */
@ApplicationScoped
class ForgettingKeys implements Work {
    private static final Duration EVERY = Duration.ofHours(1);

    private final IdempotencyKeys keys;
    private final KitConfig config;

    ForgettingKeys(IdempotencyKeys keys, KitConfig config) {
        this.keys = keys;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event, Workers workers) {
        workers.start("idempotency-keys", 1, EVERY, this);
    }

    @Override
    public boolean runOnce() {
        QuarkusTransaction.requiringNew().call(() -> keys.claimPurge() ? keys.purge(config.idempotencyRetention()) : 0);
        return false;
    }
}
