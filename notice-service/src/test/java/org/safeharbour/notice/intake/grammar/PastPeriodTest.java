package org.safeharbour.notice.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastPeriodTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number of such posts deleted in the past four years | P4Y
            figures of the last 6 months                        | P6M
            during the previous two (2) calendar years          | P2Y
            in the preceding ninety days                        | P90D
            over the last 2 weeks                               | P14D
            पिछले चार वर्षों में हटाए गए पोस्ट                    | P4Y
            गत तीन माह के आँकड़े                                  | P3M
            """)
    void aStretchThatEndsWithTheLetterIsRead(String text, String period) {
        assertThat(PastPeriod.in(text)).contains(Period.parse(period));
    }

    @Test
    void whatLiesAheadOrHasNoLengthIsNone() {
        assertThat(PastPeriod.in("within seven days of receipt")).isEmpty();
        assertThat(PastPeriod.in("in the past years")).isEmpty();
        assertThat(PastPeriod.in("the last 900 years")).isEmpty();
    }
}
