package org.safeharbour.notice.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeharbour.notice.clock.NoticeFixture.INDIA;
import static org.safeharbour.notice.clock.NoticeFixture.at;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalPeriodTest {
    private static final long SEED = 20_260_220L;
    private static final int SAMPLES = 20;

    @ParameterizedTest
    @CsvSource({
        "PT36H, 2026-02-19T23:30+05:30, 2026-02-21T11:30+05:30",
        "PT8H, 2026-11-02T09:00+01:00, 2026-11-02T17:00+01:00",
        "P7D, 2022-09-20T00:00+05:30, 2022-09-28T00:00+05:30",
        "P7D, 2022-09-20T23:59+05:30, 2022-09-28T00:00+05:30",
        "P1M, 2025-01-31T10:00+05:30, 2025-03-01T00:00+05:30",
        "P1M, 2024-01-31T10:00+05:30, 2024-03-01T00:00+05:30",
        "P1Y, 2024-02-29T10:00+05:30, 2025-03-01T00:00+05:30",
        "P2W, 2026-01-01T10:00+05:30, 2026-01-16T00:00+05:30",
        "P1DT12H, 2026-01-01T10:00+05:30, 2026-01-02T22:00+05:30",
        "PT90M, 2026-01-01T23:00+05:30, 2026-01-02T00:30+05:30"
    })
    void isDueToTheMinute(String period, String event, String due) {
        assertThat(LegalPeriod.parse(period).dueAfter(at(event), INDIA)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P0D",
                "PT0H",
                "-P1D",
                "P-1D",
                "PT1S",
                "P1DT",
                "36H",
                "P100Y",
                "PT999999H",
                "P99999D",
                "p7d",
                "P 7D",
                "P1.5D"
            })
    void refusesWhatIsNoPeriodOfALetter(String text) {
        assertThatThrownBy(() -> LegalPeriod.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void hoursElapseInEveryZoneAcrossEveryClockChange() {
        forEachEdge((zone, event, random) -> {
            var hours = 1 + random.nextInt(200);

            var due = LegalPeriod.parse("PT" + hours + "H").dueAfter(event, zone);

            assertThat(Duration.between(event, due))
                    .as("%s from %s", zone, event)
                    .isEqualTo(Duration.ofHours(hours));
        });
    }

    @Test
    void daysEndWithTheirLastDayInEveryZoneAcrossEveryClockChange() {
        forEachEdge((zone, edge, random) -> {
            var days = 1 + random.nextInt(40);
            // Once the receipt lies at the clock change, once the last day does.
            for (var event : List.of(edge, edge.minus(Duration.ofDays(days)))) {
                var lastDay = event.atZone(zone).toLocalDate().plusDays(days);

                var due = LegalPeriod.parse("P" + days + "D").dueAfter(event, zone);

                assertThat(dayOf(due.minusNanos(1), zone))
                        .as("%s from %s", zone, event)
                        .isBeforeOrEqualTo(lastDay);
                assertThat(dayOf(due, zone)).as("%s from %s", zone, event).isAfter(lastDay);
            }
        });
    }

    @Test
    void aLaterEventIsNeverDueEarlier() {
        forEachEdge((zone, event, random) -> {
            var later = event.plusSeconds(1 + random.nextInt(200_000));
            for (var text : List.of("P1D", "P7D", "P1M", "PT36H", "P1DT1H")) {
                var period = LegalPeriod.parse(text);

                assertThat(period.dueAfter(later, zone))
                        .as("%s in %s from %s and %s", text, zone, event, later)
                        .isAfterOrEqualTo(
                                period.dueAfter(event, zone).minus(Duration.ofHours(text.equals("P1DT1H") ? 2 : 0)));
            }
        });
    }

    private interface Property {
        void holds(ZoneId zone, Instant event, Random random);
    }

    /** Instants close to the clock changes of every zone, and one in between, from a fixed seed. */
    private static void forEachEdge(Property property) {
        var random = new Random(SEED);
        var zones =
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        assertThat(zones).hasSizeGreaterThan(400);
        for (var zone : zones) {
            for (var event : events(zone, random)) {
                property.holds(zone, event, random);
            }
        }
    }

    private static List<Instant> events(ZoneId zone, Random random) {
        var events = new ArrayList<Instant>();
        var from = LocalDate.of(2019, 1, 1).atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(30_000_000));
        events.add(from);
        for (var i = 0; i < SAMPLES; i++) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(from);
            if (change == null) {
                break;
            }
            events.add(change.getInstant().plusSeconds(random.nextInt(172_800) - 86_400L));
            events.add(change.getInstant().minusSeconds(1));
            events.add(change.getInstant());
            from = change.getInstant();
        }
        return events;
    }

    private static LocalDate dayOf(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
