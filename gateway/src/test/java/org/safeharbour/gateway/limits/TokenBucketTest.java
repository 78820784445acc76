package org.safeharbour.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void givesTheBurstAndThenSoManyAMinute() {
        var bucket = new TokenBucket(3, 60, NOON);
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.take(NOON)).isEmpty();
        }
        assertThat(bucket.take(NOON)).contains(Duration.ofSeconds(1));
        assertThat(bucket.take(NOON.plusMillis(400))).contains(Duration.ofMillis(600));
        assertThat(bucket.take(NOON.plusSeconds(1))).isEmpty();
        assertThat(bucket.take(NOON.plusSeconds(1))).isPresent();
    }

    @Test
    void neverHoldsMoreThanTheBurst() {
        var bucket = new TokenBucket(2, 60, NOON);
        var later = NOON.plus(Duration.ofDays(1));
        assertThat(bucket.take(later)).isEmpty();
        assertThat(bucket.take(later)).isEmpty();
        assertThat(bucket.take(later)).isPresent();
        assertThat(bucket.isFull(later)).isFalse();
        assertThat(bucket.isFull(later.plusSeconds(2))).isTrue();
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        var bucket = new TokenBucket(1, 60, NOON);
        assertThat(bucket.take(NOON)).isEmpty();
        assertThat(bucket.take(NOON.minusSeconds(60))).isPresent();
    }
}
