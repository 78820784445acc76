package org.safeharbour.system;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Work beside the test's own, on threads that never wait for each other: the common pool has one on a small machine. */
final class Background {
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private Background() {}

    static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, THREADS);
    }
}
