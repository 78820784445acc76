package org.safeharbour.kit.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: full jitter, random(0, min(15 min, 1 s · 2^n)), so that the waiting of many does
 * not end at one moment. A receiver's Retry-After is a lower bound (up to 5 min); a deadline is an upper one: at most an
 * eighth of the time left, because a 3-hour order cannot wait out a 15-minute ladder.
 */
final class RetryDelay {
    static final Duration BASE = Duration.ofSeconds(1);
    static final Duration CAP = Duration.ofMinutes(15);
    static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);
    /** Once the deadline has passed, and so that the last eighths do not become a storm. */
    static final Duration SHORTEST_SQUEEZE = BASE;

    private final RandomGenerator random;

    RetryDelay(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param attempts deliveries so far, from 1
     * @param retryAfter what the receiver asked for, or null
     * @param untilDeadline time left, or null
     */
    Duration after(int attempts, Duration retryAfter, Duration untilDeadline) {
        long ceiling = Math.min(CAP.toMillis(), BASE.toMillis() << Math.min(attempts - 1, 20));
        var delay = Duration.ofMillis(random.nextLong(ceiling + 1));
        if (retryAfter != null) {
            delay = max(delay, min(retryAfter, LONGEST_RETRY_AFTER));
        }
        if (untilDeadline != null) {
            delay = min(delay, max(untilDeadline.dividedBy(8), SHORTEST_SQUEEZE));
        }
        return delay;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
