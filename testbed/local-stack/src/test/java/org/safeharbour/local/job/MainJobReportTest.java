package org.safeharbour.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The line that scripts read, and when it counts as full. */
class MainJobReportTest {
    private final Tally tally = new Tally();

    MainJobReportTest() {
        tally.add(Tally.Thing.ACCOUNTS_BLOCKED, 23, 23);
        tally.add(Tally.Thing.POSTS_REMOVED, 3, 3);
        tally.add(Tally.Thing.EVIDENCE_KEPT, 23, 23);
        tally.add(Tally.Thing.EVIDENCE_KEPT, 3, 3);
        tally.add(Tally.Thing.ACCOUNTS_DISCLOSED, 28, 28);
        tally.add(Tally.Thing.DEMANDS_ANSWERED, 19, 19);
        tally.add(Tally.Thing.LETTERS_AWAITING, 1, 1);
        tally.add(Tally.Thing.PROOFS_VERIFIED, 5, 5);
    }

    @Test
    void theLineIsLiteral() {
        assertThat(report().line())
                .isEqualTo("main job: 23/23 accounts blocked and confirmed, 3/3 posts removed and confirmed,"
                        + " evidence kept 26/26, 28 accounts disclosed, 19/19 demands answered,"
                        + " 1 letter awaiting a person, ledger verified, in 7.4 s");
        assertThat(report().full()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Tally.Thing.class)
    void oneShortIsNotFull(Tally.Thing thing) {
        tally.add(thing, 0, 1);

        assertThat(report().full()).isFalse();
        assertThat(report().line())
                .contains(thing == Tally.Thing.PROOFS_VERIFIED ? "ledger refused" : "ledger verified");
    }

    @Test
    void aProblemIsNotFullThoughAllIsCounted() {
        tally.problem("job.problem.scan");

        assertThat(report().full()).isFalse();
        assertThat(report().problems()).hasSize(1);
    }

    private MainJobReport report() {
        return MainJobReport.of(tally, Duration.ofMillis(7_412), List.of());
    }
}
