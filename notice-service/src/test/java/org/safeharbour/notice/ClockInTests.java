package org.safeharbour.notice;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.safeharbour.kit.testing.TestClock;

/** The clock that feature tests move. */
@Singleton
class ClockInTests {
    @Produces
    @Singleton
    TestClock clock() {
        return new TestClock();
    }
}
