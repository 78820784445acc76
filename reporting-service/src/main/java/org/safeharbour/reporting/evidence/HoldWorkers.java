package org.safeharbour.reporting.evidence;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.safeharbour.kit.work.WorkHandle;
import org.safeharbour.kit.work.Workers;

/** Runs {@link PreservingTargets} in the background, woken when a hold was opened. */
@ApplicationScoped
class HoldWorkers {
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Workers workers;
    private final Instance<PreservingTargets> work;
    private volatile WorkHandle handle = () -> {};

    HoldWorkers(Workers workers, Instance<PreservingTargets> work) {
        this.workers = workers;
        this.work = work;
    }

    void onStart(@Observes StartupEvent event) {
        handle = workers.start("holds", 2, IDLE, work.get());
    }

    void wake() {
        handle.wake();
    }
}
