package org.safeharbour.takedown.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "1, , PT1S",
        "2, , PT2S",
        "5, , PT16S",
        "12, , PT15M",
        "99, , PT15M",
        "12, PT8M, PT1M",
        "12, PT1S, PT1S",
        "12, PT-1H, PT15S",
        "2, PT3H, PT2S"
    })
    void theCeilingDoublesAndIsSqueezedByTheClock(int attempts, Duration untilDue, Duration ceiling) {
        assertThat(RetryPolicy.ceiling(attempts, untilDue)).isEqualTo(ceiling);
    }

    @Test
    void theWaitIsAnythingBelowTheCeiling() {
        var policy = policy();
        var target = Claims.claimed(3, 0, Duration.ZERO);
        assertThat(policy.next(target, Verdict.Cause.TARGET, bound -> 0)).contains(Duration.ZERO);
        assertThat(policy.next(target, Verdict.Cause.TARGET, bound -> bound - 1))
                .contains(Duration.ofSeconds(4));
    }

    @Test
    void aPersonIsAskedAfterTwelveWrongAnswers() {
        assertThat(policy().next(Claims.claimed(99, 10, Duration.ZERO), Verdict.Cause.TARGET))
                .isPresent();
        assertThat(policy().next(Claims.claimed(12, 11, Duration.ZERO), Verdict.Cause.TARGET))
                .isEmpty();
        assertThat(policy().next(Claims.claimed(12, 11, Duration.ZERO), Verdict.Cause.SUSPECT))
                .isEmpty();
    }

    @Test
    void anOutageIsWaitedForADay() {
        assertThat(policy().next(Claims.claimed(99, 0, Duration.ofHours(24)), Verdict.Cause.UNREACHED))
                .isPresent();
        assertThat(policy().next(Claims.claimed(99, 0, Duration.ofHours(25)), Verdict.Cause.UNREACHED))
                .isEmpty();
    }

    private static RetryPolicy policy() {
        return new RetryPolicy(12, Duration.ofHours(24));
    }
}
