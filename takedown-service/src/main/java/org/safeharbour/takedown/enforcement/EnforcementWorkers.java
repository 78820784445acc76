package org.safeharbour.takedown.enforcement;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.safeharbour.kit.work.AfterCommit;
import org.safeharbour.kit.work.WorkHandle;
import org.safeharbour.kit.work.Workers;
import org.safeharbour.takedown.TakedownConfig;
import org.safeharbour.takedown.order.OrderApproved;

/** Runs enforcement in the background; an approval wakes it the moment it is durable. */
@ApplicationScoped
class EnforcementWorkers {
    private final Workers workers;
    private final EnforcingTargets enforcing;
    private final TakedownConfig config;
    private volatile WorkHandle handle = () -> {};

    EnforcementWorkers(Workers workers, EnforcingTargets enforcing, TakedownConfig config) {
        this.workers = workers;
        this.enforcing = enforcing;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        var settings = config.enforcement();
        handle = workers.start("enforcement", settings.threads(), settings.idle(), enforcing);
    }

    void onApproval(@Observes OrderApproved event) {
        AfterCommit.run(handle::wake);
    }
}
