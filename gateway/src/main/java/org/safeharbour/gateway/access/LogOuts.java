package org.safeharbour.gateway.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.safeharbour.kit.work.Work;
import org.safeharbour.kit.work.WorkHandle;
import org.safeharbour.kit.work.Workers;

/** Log-outs on their way into the ledger: the log-out itself never waits, and its entry is tried until it is written. */
@ApplicationScoped
class LogOuts implements Work {
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final RecordingLogIn recording;
    private final Counter dropped;
    private final ConcurrentLinkedDeque<LogIn> waiting = new ConcurrentLinkedDeque<>();
    private final AtomicInteger size = new AtomicInteger();
    private volatile WorkHandle handle = () -> {};

    LogOuts(RecordingLogIn recording, MeterRegistry registry) {
        this.recording = recording;
        this.dropped = registry.counter("safe_harbour.gateway.logouts.unrecorded");
    }

    void onStart(@Observes StartupEvent event, Workers workers) {
        handle = workers.start("log-outs", 1, IDLE, this);
    }

    void onLogOut(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED
                && event.getSecurityIdentity() != null) {
            LogIn.of(event.getSecurityIdentity()).ifPresent(this::add);
        }
    }

    private void add(LogIn login) {
        if (size.incrementAndGet() > MOST) {
            size.decrementAndGet();
            dropped.increment();
            return;
        }
        waiting.addLast(login);
        handle.wake();
    }

    @Override
    public boolean runOnce() {
        var login = waiting.peekFirst();
        if (login == null) {
            return false;
        }
        recording.ended(login);
        waiting.removeFirst();
        size.decrementAndGet();
        return true;
    }
}
