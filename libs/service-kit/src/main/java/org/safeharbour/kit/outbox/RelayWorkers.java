package org.safeharbour.kit.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.work.WorkHandle;
import org.safeharbour.kit.work.Workers;

/** One relay worker a destination, so that a slow service delays nobody else; the poll is only the safety net. */
@ApplicationScoped
class RelayWorkers {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int THREADS = 2;

    private final Map<String, WorkHandle> handles = new ConcurrentHashMap<>();

    void onStart(@Observes StartupEvent event, KitConfig config, Workers workers, Relay relay) {
        for (var destination : config.peers().keySet()) {
            handles.put(
                    destination,
                    workers.start("outbox-" + destination, THREADS, POLL, () -> relay.deliver(destination)));
        }
    }

    void wake(String destination) {
        var handle = handles.get(destination);
        if (handle != null) {
            handle.wake();
        }
    }
}
