package org.safeharbour.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that scripts read, and when it counts as full. */
class MainJobReportTest {
    @Test
    void theLineIsLiteral() {
        MainJobReport report = report(23, 23, 4, true);

        assertThat(report.line())
                .isEqualTo("main job: 23/23 accounts blocked and confirmed, evidence kept 23/23, 4/4 demands answered,"
                        + " ledger verified, in 7.4 s");
        assertThat(report.full()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"22,23,4,true", "23,22,4,true", "23,23,3,true", "23,23,5,true", "23,23,4,false"})
    void oneCountShortIsNotFull(int confirmed, int evidence, int answered, boolean verified) {
        MainJobReport report = report(confirmed, evidence, answered, verified);

        assertThat(report.full()).isFalse();
        assertThat(report.line()).contains(verified ? "ledger verified" : "ledger refused");
    }

    private static MainJobReport report(int confirmed, int evidence, int answered, boolean verified) {
        return new MainJobReport(
                23, confirmed, evidence, 4, answered, verified, Duration.ofMillis(7_412), List.of(), List.of());
    }
}
