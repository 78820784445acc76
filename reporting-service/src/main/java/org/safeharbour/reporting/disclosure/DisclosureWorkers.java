package org.safeharbour.reporting.disclosure;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.safeharbour.kit.work.WorkHandle;
import org.safeharbour.kit.work.Workers;

/** Runs collection, packaging and expiry in the background, woken when there is something to do. */
@ApplicationScoped
class DisclosureWorkers {
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PROOF = Duration.ofMillis(250);
    private static final Duration EXPIRY = Duration.ofSeconds(20);

    private final Workers workers;
    private final Instance<CollectingRecords> collecting;
    private final Instance<BuildingPackage> building;
    private final Instance<ExpiringPackages> expiring;
    private volatile WorkHandle collectingHandle = () -> {};
    private volatile WorkHandle buildingHandle = () -> {};

    DisclosureWorkers(
            Workers workers,
            Instance<CollectingRecords> collecting,
            Instance<BuildingPackage> building,
            Instance<ExpiringPackages> expiring) {
        this.workers = workers;
        this.collecting = collecting;
        this.building = building;
        this.expiring = expiring;
    }

    void onStart(@Observes StartupEvent event) {
        collectingHandle = workers.start("disclosure-records", 2, IDLE, collecting.get());
        buildingHandle = workers.start("disclosure-packages", 1, PROOF, building.get());
        workers.start("disclosure-expiry", 1, EXPIRY, expiring.get());
    }

    void wakeCollecting() {
        collectingHandle.wake();
    }

    void wakeBuilding() {
        buildingHandle.wake();
    }
}
