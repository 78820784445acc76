package org.safeharbour.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Instant NOW = Instant.parse("2022-09-20T06:30:00Z");
    private final Texts english = new Texts(Locale.ENGLISH, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Texts hindi = new Texts(Locale.forLanguageTag("hi"), Clock.fixed(NOW, ZoneOffset.UTC));

    private static OffsetDateTime in(Duration period) {
        return NOW.plus(period).atOffset(ZoneOffset.ofHoursMinutes(5, 30));
    }

    @Test
    void showsMomentsInTheAuthoritysZone() {
        assertThat(english.moment(in(Duration.ofHours(36)))).isEqualTo("22 Sep 2022, 00:00 IST");
        assertThat(english.moment(NOW.atOffset(ZoneOffset.UTC))).endsWith("06:30 UTC");
        assertThat(english.moment(NOW.atOffset(ZoneOffset.ofHours(2)))).endsWith("08:30 UTC+02:00");
        assertThat(english.moment(null)).isEmpty();
        assertThat(english.deadline(in(Duration.ofHours(36)))).isEqualTo("end of 21 Sep 2022 IST");
        assertThat(english.deadline(NOW.atOffset(ZoneOffset.UTC))).endsWith("06:30 UTC");
        assertThat(english.deadline(null)).isEmpty();
    }

    @Test
    void saysHowFarAway() {
        assertThat(english.away(in(Duration.ofMinutes(312)))).isEqualTo("in 5 h 12 min");
        assertThat(english.away(in(Duration.ofHours(-50)))).isEqualTo("2 d 2 h ago");
        assertThat(english.away(in(Duration.ofSeconds(30)))).isEqualTo("in 30 s");
        assertThat(hindi.away(in(Duration.ofMinutes(45)))).isEqualTo("45 मिनट में");
    }

    @Test
    void coloursByStateAndTimeLeft() {
        assertThat(english.tone("RUNNING", in(Duration.ofHours(30)))).isEqualTo("running");
        assertThat(english.tone("RUNNING", in(Duration.ofHours(24)))).isEqualTo("running");
        assertThat(english.tone("RUNNING", in(Duration.ofHours(23)))).isEqualTo("soon");
        assertThat(english.tone("RUNNING", in(Duration.ofHours(5)))).isEqualTo("urgent");
        assertThat(english.tone("RUNNING", in(Duration.ofSeconds(-1)))).isEqualTo("late");
        assertThat(english.tone("BREACHED", in(Duration.ofHours(-1)))).isEqualTo("late");
        assertThat(english.tone("MET", in(Duration.ofHours(-1)))).isEqualTo("good");
        assertThat(english.tone("PAUSED", in(Duration.ofHours(1)))).isEqualTo("calm");
    }

    @Test
    void namesCodesAndLeavesUnknownOnes() {
        assertThat(english.name("demand", "BLOCK")).isEqualTo("Block accounts");
        assertThat(hindi.name("demand", "BLOCK")).isEqualTo("खाते अवरुद्ध करें");
        assertThat(english.name("demand", "NEW_ONE")).isEqualTo("NEW_ONE");
        assertThat(english.name("demand", null)).isEmpty();
    }
}
