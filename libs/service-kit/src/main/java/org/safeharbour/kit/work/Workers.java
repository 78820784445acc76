package org.safeharbour.kit.work;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;

/**
 * Starts background work on threads of its own and stops it with the service, within ten seconds. With
 * {@code safe-harbour.workers.enabled=false} nothing starts; tests then call {@link Work#runOnce()} or {@link #drain}.
 */
@ApplicationScoped
public class Workers {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final int MAX_STEPS = 10_000;

    private final KitConfig config;
    private final CurrentCaller callers;
    private final List<WorkLoop> loops = new CopyOnWriteArrayList<>();

    Workers(KitConfig config, CurrentCaller callers) {
        this.config = config;
        this.callers = callers;
    }

    /**
     * Runs the work as the service itself ({@link Caller#system}) until the service stops.
     *
     * @param name names the threads and the logs
     * @param threads how many steps may run at once in this process
     * @param idle how long to wait for a wake-up before looking again
     */
    public WorkHandle start(String name, int threads, Duration idle, Work work) {
        if (!config.workers().enabled()) {
            return () -> {};
        }
        var loop = new WorkLoop(name, threads, idle, asSystem(work));
        loops.add(loop);
        loop.start();
        return loop;
    }

    /** Runs the work as the service itself until it says that nothing is left; for tests and administrative commands. */
    public int drain(Work work) {
        var step = asSystem(work);
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            if (!step.runOnce()) {
                return steps;
            }
        }
        throw new IllegalStateException("the work never ends");
    }

    void onStop(@Observes ShutdownEvent event) {
        loops.forEach(WorkLoop::stop);
        long deadline = System.nanoTime() + STOP_WITHIN.toNanos();
        loops.forEach(loop -> loop.join(deadline));
    }

    private Work asSystem(Work work) {
        var caller = Caller.system(config.service() + "-service");
        return () -> callers.call(caller, work::runOnce);
    }
}
