package org.safeharbour.system;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What {@code verify} takes of a heavy run: a few cases, drawn by a seed that changes with the day, so that all of them come
 * round. {@code -Pfull} takes all; {@code SAFE_HARBOUR_SEED} repeats a day's draw.
 */
final class Sample {
    private Sample() {}

    static <T> List<T> of(List<T> all, int size) {
        if (full()) {
            return all;
        }
        System.out.printf("sample of %d out of %d, SAFE_HARBOUR_SEED=%d%n", size, all.size(), seed());
        var drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(seed()));
        return drawn.subList(0, Math.min(size, drawn.size()));
    }

    /** Whether all is wanted. */
    static boolean full() {
        return "true".equals(System.getenv("SAFE_HARBOUR_FULL"));
    }

    /** Chance that a seed repeats; {@code what} is printed with it. */
    static Random random(String what) {
        System.out.printf("%s at random, SAFE_HARBOUR_SEED=%d%n", what, seed());
        return new Random(seed());
    }

    private static long seed() {
        var wanted = System.getenv("SAFE_HARBOUR_SEED");
        return wanted == null
                ? LocalDate.now(Clock.systemUTC()).atStartOfDay(ZoneOffset.UTC).toEpochSecond()
                : Long.parseLong(wanted);
    }
}
