package org.safeharbour.local.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The faults of one link that hold just now; connections look here at every piece that they pass. */
final class Faults {
    private final AtomicLong harmed = new AtomicLong();
    private List<Fault> current = List.of();

    synchronized void set(List<Fault> now) {
        current = List.copyOf(now);
        notifyAll();
    }

    synchronized <T extends Fault> Optional<T> find(Class<T> kind) {
        return current.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    boolean has(Class<? extends Fault> kind) {
        return find(kind).isPresent();
    }

    /** Waits as long as nothing may pass. Returns whether it had to. */
    synchronized boolean awaitPassage() throws InterruptedException {
        boolean waited = false;
        while (has(Fault.Timeout.class)) {
            if (!waited) {
                harmed.incrementAndGet();
            }
            waited = true;
            wait();
        }
        return waited;
    }

    /** Waits so long, or until the faults change. */
    synchronized void pause(Duration time) throws InterruptedException {
        List<Fault> before = current;
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && current.equals(before); left = end - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    void harm() {
        harmed.incrementAndGet();
    }

    long harmed() {
        return harmed.get();
    }
}
