package org.safeharbour.reporting.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.safeharbour.kit.testing.TestClock;

/** The clock of the application in tests; {@link TestClock} moves it. */
@Singleton
class TestTime {
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    TestClock clock() {
        return new TestClock();
    }
}
