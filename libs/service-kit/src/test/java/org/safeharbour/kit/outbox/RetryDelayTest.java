package org.safeharbour.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {
    private final RetryDelay delays = new RetryDelay(new SplittableRandom(7));

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 2000", "5, 16000", "10, 512000", "11, 900000", "12, 900000", "500, 900000"})
    void jitterFillsTheWholeRangeAndNeverMore(int attempts, long ceiling) {
        var millis = IntStream.range(0, 4000)
                .mapToLong(i -> delays.after(attempts, null, null).toMillis())
                .summaryStatistics();

        assertThat(millis.getMax()).isBetween(ceiling * 9 / 10, ceiling);
        assertThat(millis.getMin()).isBetween(0L, ceiling / 10);
        assertThat(millis.getAverage()).isBetween(ceiling * 0.45, ceiling * 0.55);
    }

    @Test
    void retryAfterIsALowerBoundOfAtMostFiveMinutes() {
        assertThat(delays.after(1, Duration.ofSeconds(30), null)).isEqualTo(Duration.ofSeconds(30));
        assertThat(delays.after(1, Duration.ofDays(3), null)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aDeadlineSqueezesToAnEighthOfTheTimeLeft() {
        for (int i = 0; i < 1000; i++) {
            assertThat(delays.after(12, null, Duration.ofMinutes(8))).isLessThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(delays.after(12, Duration.ofMinutes(5), Duration.ofMinutes(8)))
                    .isLessThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(delays.after(12, null, Duration.ofMinutes(-3))).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }
}
