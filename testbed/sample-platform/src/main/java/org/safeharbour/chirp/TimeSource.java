package org.safeharbour.chirp;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the one clock of the application, so that a test can move it. */
final class TimeSource {

    TimeSource() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
