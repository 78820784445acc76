package org.safeharbour.local.job;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.safeharbour.local.StackFailure;
import org.safeharbour.local.Texts;

/** Looks again until something is so, for two minutes at most. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** The first value that is as wanted; {@code what} is the key of the text that names it in a failure. */
    static <T> T until(String what, Supplier<T> look, Predicate<T> wanted) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            T seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure("job.waited", Texts.of(what), Long.toString(LONGEST.toSeconds()), seen);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure(interrupted, "interrupted");
        }
    }
}
