package org.safeharbour.kit.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The threads of one piece of work: run while there is something, wait when idle, back off when it fails. */
final class WorkLoop implements WorkHandle {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final Duration idle;
    private final Work work;
    private final int size;
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);

    WorkLoop(String name, int size, Duration idle, Work work) {
        this.name = name;
        this.size = size;
        this.idle = idle;
        this.work = work;
    }

    void start() {
        for (int i = 1; i <= size; i++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("work-" + name + "-" + i).start(this::run));
        }
    }

    @Override
    public void wake() {
        if (wakeUps.availablePermits() < size) {
            wakeUps.release();
        }
    }

    void stop() {
        stopped.countDown();
        wakeUps.release(size);
    }

    /** Waits for the running steps until the moment of {@link System#nanoTime}, then interrupts them. */
    void join(long deadline) {
        try {
            for (var thread : threads) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (!thread.join(Duration.ofMillis(Math.max(1, millis)))) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        try {
            while (running()) {
                try {
                    boolean more = work.runOnce();
                    failures = 0;
                    if (!more && running()) {
                        rest();
                    }
                } catch (RuntimeException e) {
                    failures++;
                    LOG.errorf("work %s failed (%d in a row): %s", name, failures, FailureText.of(e));
                    pause(failures);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    /** True when a wake-up ended the wait before the poll was due. */
    private boolean rest() throws InterruptedException {
        boolean woken = wakeUps.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
        return woken;
    }

    /** True when the service stopped meanwhile. */
    private boolean pause(int failures) throws InterruptedException {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures - 1, 10));
        return stopped.await(millis, TimeUnit.MILLISECONDS);
    }
}
