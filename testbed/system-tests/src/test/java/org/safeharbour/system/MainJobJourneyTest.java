package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeharbour.local.job.MainJob;

/** One letter, 23 accounts, one proof: the whole way over HTTP, counted from outside. */
class MainJobJourneyTest {
    private final Stack stack = Stack.shared();

    @Test
    void everyRunIsAFirstOneAndEveryCountIsFull() {
        for (int run = 1; run <= 2; run++) {
            var report = new MainJob(stack.local(), stack.root()).run();
            assertThat(report.problems()).as("run %d: %s", run, report.line()).isEmpty();
            assertThat(report.full()).as(report.line()).isTrue();
            assertThat(report.line())
                    .startsWith(
                            "main job: 23/23 accounts blocked and confirmed, evidence kept 23/23, 4/4 demands answered,"
                                    + " ledger verified, in ");
        }
    }
}
