package org.safeharbour.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.testing.TestClock;

class DenialsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final int ROOM = 10;

    private final TestClock clock = new TestClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Denials denials;

    @BeforeEach
    void begin() {
        clock.set(NOON);
        denials = new Denials(clock, config(ROOM), meters);
    }

    @Test
    void theFirstIsDueAtOnceAndTheOthersAsOneNumberAMinute() {
        assertThat(denials.count(denial("a", "/x"))).isTrue();
        for (int i = 0; i < 999; i++) {
            clock.advance(Duration.ofMillis(10));
            assertThat(denials.count(denial("a", "/x"))).isFalse();
        }
        assertThat(rest()).extracting(CountedDenial::count).containsExactly(1L);
        clock.advance(Duration.ofMinutes(1));
        var number = rest();
        assertThat(number).extracting(CountedDenial::count).containsExactly(999L);
        assertThat(number.getFirst().from()).isEqualTo(NOON.plusMillis(10));
        assertThat(number.getFirst().until()).isEqualTo(NOON.plusMillis(9_990));
    }

    @Test
    void aFloodThatGoesOnIsOneEntryAMinuteAndAfterAQuietOneTheNextIsDueAtOnce() {
        denials.count(denial("a", "/x"));
        rest();
        for (int minute = 0; minute < 5; minute++) {
            denials.count(denial("a", "/x"));
            denials.count(denial("a", "/x"));
            clock.advance(Duration.ofMinutes(1));
            assertThat(rest()).extracting(CountedDenial::count).containsExactly(2L);
        }
        clock.advance(Duration.ofMinutes(2));
        assertThat(rest()).isEmpty();
        assertThat(denials.count(denial("a", "/x"))).isTrue();
    }

    @Test
    void memoryIsBoundedAndNothingIsLost() {
        for (int i = 0; i < 1_000; i++) {
            denials.count(denial("p" + i, "/x"));
        }
        var now = rest();
        assertThat(now).hasSizeLessThanOrEqualTo(ROOM + 1);
        clock.advance(Duration.ofMinutes(1));
        var later = rest();
        assertThat(later).hasSizeLessThanOrEqualTo(ROOM + 1);
        assertThat(sum(now) + sum(later)).isEqualTo(1_000);
        assertThat(later.getLast().denial()).isEqualTo(new Denial(null, "*", "*", 403));
        assertThat(meters.counter("safe_harbour.gateway.denials.folded").count())
                .isEqualTo(1_000 - ROOM);
    }

    @Test
    void whoIsNotVerifiedTakesOnePlaceWhateverIsAskedFor() {
        for (int i = 0; i < 300; i++) {
            denials.count(Denial.of(null, "M" + i, "/api/v1/" + "notices/".repeat(i % 9) + i, 401));
        }
        assertThat(denials.count(denial("officer", "/x"))).isTrue();
        assertThat(rest())
                .extracting(CountedDenial::denial)
                .containsExactly(new Denial(null, "*", "/api/{}", 401), denial("officer", "/x"));
    }

    @Test
    void oneCallerNeitherTakesTheRoomOfOthersNorLosesItsName() {
        denials = new Denials(clock, config(100), meters);
        for (int i = 0; i < 300; i++) {
            denials.count(denial("a", "/x/" + i));
        }
        denials.count(denial("b", "/x"));
        var now = rest();
        assertThat(now)
                .hasSize(52)
                .extracting(CountedDenial::denial)
                .contains(denial("a", "*", "*"), denial("b", "/x"));
        clock.advance(Duration.ofMinutes(1));
        var later = rest();
        assertThat(later).extracting(CountedDenial::denial).containsExactly(denial("a", "*", "*"));
        assertThat(sum(now) + sum(later)).isEqualTo(301);
        clock.advance(Duration.ofMinutes(2));
        assertThat(rest()).isEmpty();
        denials.count(denial("a", "/y"));
        assertThat(rest()).extracting(CountedDenial::denial).containsExactly(denial("a", "/y"));
    }

    @Test
    void whatCouldNotBeWrittenComesAgainFirst() {
        denials.count(denial("a", "/x"));
        denials.count(denial("b", "/x"));
        var first = denials.next().orElseThrow();
        denials.putBack(first);
        assertThat(denials.next()).contains(first);
    }

    @Test
    void countsExactlyUnderManyThreads() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 10_000; i++) {
                var person = "p" + i % 20;
                threads.execute(() -> denials.count(denial(person, "/x")));
            }
        }
        long all = sum(rest());
        clock.advance(Duration.ofMinutes(1));
        assertThat(all + sum(rest())).isEqualTo(10_000);
    }

    private List<CountedDenial> rest() {
        var list = new ArrayList<CountedDenial>();
        for (Optional<CountedDenial> next = denials.next(); next.isPresent(); next = denials.next()) {
            list.add(next.get());
        }
        return list;
    }

    private static long sum(List<CountedDenial> list) {
        return list.stream().mapToLong(CountedDenial::count).sum();
    }

    private static Denial denial(String person, String route) {
        return denial(person, "GET", route);
    }

    private static Denial denial(String person, String method, String route) {
        return new Denial(TestCallers.staff(person), method, route, 403);
    }

    private static GatewayConfig config(int room) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GatewayConfig.class)
                .withDefaultValue("safe-harbour.gateway.public-url", "http://localhost:8080")
                .withDefaultValue("safe-harbour.gateway.identity-url", "http://localhost:8180")
                .withDefaultValue("safe-harbour.gateway.session-secret", "for-tests-only-0123456789abcdefghijkl")
                .withDefaultValue("safe-harbour.gateway.denials.distinct", Integer.toString(room))
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
