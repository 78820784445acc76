package org.safeharbour.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkLoopTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private WorkLoop loop;

    @AfterEach
    void stop() {
        loop.stop();
        loop.join(System.nanoTime() + Duration.ofSeconds(5).toNanos());
    }

    private void start(int threads, Duration idle, Work work) {
        loop = new WorkLoop("test", threads, idle, work);
        loop.start();
    }

    @Test
    void itGoesOnWhileThereIsMoreAndThenWaitsForAWakeUp() {
        var steps = new AtomicInteger();
        start(1, LONG, () -> steps.incrementAndGet() % 5 != 0);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(steps).hasValue(5));
        loop.wake();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(steps).hasValue(10));
    }

    @Test
    void aWakeUpDuringAStepIsNotLost() throws InterruptedException {
        var entered = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var steps = new AtomicInteger();
        start(1, LONG, () -> {
            if (steps.incrementAndGet() == 1) {
                entered.countDown();
                await().atMost(PATIENCE).until(() -> goOn.getCount() == 0);
            }
            return false;
        });
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        loop.wake();
        goOn.countDown();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(steps).hasValue(2));
    }

    @Test
    void thePollIsTheSafetyNet() {
        var steps = new AtomicInteger();
        start(1, Duration.ofMillis(5), () -> {
            steps.incrementAndGet();
            return false;
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(steps).hasValueGreaterThan(3));
    }

    @Test
    void aFailureEndsNothing() {
        var steps = new AtomicInteger();
        start(1, Duration.ofMillis(5), () -> {
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("as the test says");
            }
            return false;
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(steps).hasValueGreaterThan(2));
    }

    @Test
    void stoppingEndsTheThreads() {
        var thread = new AtomicReference<Thread>();
        start(1, LONG, () -> {
            thread.set(Thread.currentThread());
            return false;
        });
        await().atMost(PATIENCE).until(() -> thread.get() != null);
        loop.stop();
        loop.join(System.nanoTime() + PATIENCE.toNanos());
        assertThat(thread.get().isAlive()).isFalse();
    }
}
