package org.safeharbour.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. Runs with the system's time until it is set. */
public final class TestClock extends Clock {
    private volatile Instant fixed;
    private volatile Duration offset = Duration.ZERO;

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        fixed = instant;
    }

    /** Moves the clock. */
    public void advance(Duration by) {
        if (fixed == null) {
            offset = offset.plus(by);
        } else {
            fixed = fixed.plus(by);
        }
    }

    /** Back to the system's time. */
    public void reset() {
        fixed = null;
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return fixed == null ? Clock.systemUTC().instant().plus(offset) : fixed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
