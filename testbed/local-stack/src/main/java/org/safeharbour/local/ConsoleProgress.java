package org.safeharbour.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line a part when it is ready; on a terminal also a last line that counts the seconds and names what is awaited. */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final long TICK_MILLIS = 200;

    private final PrintStream out;
    private final boolean terminal;
    private final long begin = System.nanoTime();
    private final Set<String> awaited = new LinkedHashSet<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            var unused = ticker.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void started(String part) {
        awaited.add(part);
    }

    @Override
    public synchronized void ready(String part, Duration after) {
        awaited.remove(part);
        clear();
        out.printf("  %-20s %s%n", part, Texts.of("progress.ready", seconds(after)));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    private synchronized void tick() {
        if (!awaited.isEmpty()) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
            out.print(CLEAR_LINE + "  " + Texts.of("progress.awaiting", seconds(elapsed), String.join(", ", awaited)));
            out.flush();
        }
    }

    private void clear() {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
    }

    @Override
    public synchronized void close() {
        ticker.shutdownNow();
        clear();
    }
}
