package org.safeharbour.gateway.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.safeharbour.kit.work.Work;
import org.safeharbour.kit.work.Workers;

/** Forgets, each hour, sessions that have long ended; a repeat on another replica finds nothing left to do. */
@ApplicationScoped
class ForgettingLogIns implements Work {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final LogIns logIns;
    private final Clock clock;

    ForgettingLogIns(LogIns logIns, Clock clock) {
        this.logIns = logIns;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event, Workers workers) {
        workers.start("log-ins", 1, EVERY, this);
    }

    @Override
    public boolean runOnce() {
        QuarkusTransaction.requiringNew()
                .call(() -> logIns.forget(clock.instant().minus(KEPT)));
        return false;
    }
}
