package org.safeharbour.gateway.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An allowance that refills evenly: so many at once, so many a minute. */
final class TokenBucket {
    private static final double NANOS_PER_MINUTE = 60e9;

    private final double capacity;
    private final double perNano;
    private double tokens;
    private Instant filledAt;

    TokenBucket(int burst, int perMinute, Instant now) {
        this.capacity = burst;
        this.perNano = perMinute / NANOS_PER_MINUTE;
        this.tokens = burst;
        this.filledAt = now;
    }

    /** Takes one; empty when it was granted, else how long until the next. */
    synchronized Optional<Duration> take(Instant now) {
        refill(now);
        if (tokens >= 1) {
            tokens -= 1;
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) Math.ceil((1 - tokens) / perNano)));
    }

    /** Whether nothing is lost when it is forgotten. */
    synchronized boolean isFull(Instant now) {
        refill(now);
        return tokens >= capacity;
    }

    private void refill(Instant now) {
        if (now.isAfter(filledAt)) {
            tokens = Math.min(capacity, tokens + Duration.between(filledAt, now).toNanos() * perNano);
            filledAt = now;
        }
    }
}
