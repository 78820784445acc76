package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeharbour.local.job.MainJob;

/** Six letters, five stories: the whole way over HTTP, counted from outside. */
class MainJobJourneyTest {
    private final Stack stack = Stack.shared();

    @Test
    void everyRunIsAFirstOneAndEveryCountIsFull() {
        for (int run = 1; run <= 2; run++) {
            var report = new MainJob(stack.local(), stack.root()).run();
            assertThat(report.problems()).as("run %d: %s", run, report.line()).isEmpty();
            assertThat(report.full()).as(report.line()).isTrue();
            assertThat(report.line())
                    .startsWith("main job: 23/23 accounts blocked and confirmed, 3/3 posts removed and confirmed,"
                            + " evidence kept 26/26, 28 accounts disclosed, 19/19 demands answered,"
                            + " 1 letter awaiting a person, ledger verified, in ");
        }
    }
}
