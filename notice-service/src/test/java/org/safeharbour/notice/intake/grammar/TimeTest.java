package org.safeharbour.notice.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, moments, periods and which of them are deadlines. */
class TimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29.06.2021 | 2021-06-29",
                "05/03/2026 | 2026-03-05",
                "20-09-2022 | 2022-09-20",
                "20.09.22 | 2022-09-20",
                "2026-05-04 | 2026-05-04",
                "29th May, 2021 | 2021-05-29",
                "the 2nd February, 2026 | 2026-02-02",
                "5-Mar-2026 | 2026-03-05",
                "21st Nov. 2021 | 2021-11-21",
                "1st day of July 2024 | 2024-07-01",
                "Sep 20, 2022 | 2022-09-20",
                "3 मार्च 2026 | 2026-03-03",
                "12 सितम्बर, 2025 | 2025-09-12",
                "2. November 2026 | 2026-11-02",
                "11/25/2025 | 2025-11-25"
            })
    void datesArePrintedInManyWays(String printed, String iso) {
        assertThat(Dates.in(printed))
                .extracting(found -> found.value().toString())
                .containsExactly(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"32.01.2021", "10.13.13.2021", "23 accounts 2022", "FIR 9141/2021", "192.0.2.0/24", "29.02.2023"
            })
    void whatOnlyLooksLikeADateIsNone(String printed) {
        assertThat(Dates.in(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1700 hrs on 26.09.2022 | 2022-09-26T17:00:00+05:30",
                        "28.09.2022 at 3:00 PM | 2022-09-28T15:00:00+05:30",
                        "05/03/2026, 11:20 hrs (IST) | 2026-03-05T11:20:00+05:30",
                "5 August 2026, 12:00 CEST | 2026-08-05T12:00:00+02:00",
                        "25/11/2025 (1700 hrs) | 2025-11-25T17:00:00+05:30",
                        "12 noon on 01.02.2026 | 2026-02-01T12:00:00+05:30",
                "12 मार्च 2026 को शाम 5 बजे | 2026-03-12T17:00:00+05:30", "26.03.2026 | 2026-03-26"
            })
    void aTimeBesideADayBelongsToIt(String printed, String iso) {
        assertThat(Moments.in(printed)).extracting(found -> found.value().iso()).containsExactly(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Block them within 36 hours of receipt. | PT36H",
                "reply within seven (7) days | P7D",
                "in any event within one hour | PT1H",
                "not later than 2 (two) hours | PT2H",
                "within a fortnight | P14D",
                "within four weeks | P28D",
                "Time limit: 3 working days. | P3D",
                "within 30 minutes | PT30M",
                "पत्र प्राप्ति के सात दिनों के भीतर भेजें। | P7D",
                "36 घंटे के अंदर हटाएँ | PT36H",
                "latest by 25/11/2025 | 2025-11-25",
                "on or before 17/11/2025 | 2025-11-17",
                "by 05.03.2026 | 2026-03-05",
                "10.10.2022 तक भेजें | 2022-10-10"
            })
    void deadlinesAreStated(String sentence, String iso) {
        assertThat(stated(sentence)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Preserve the records for 180 days.", "Any person may file an appeal within 30 days.",
                        "A reply was called for within seven days.", "logs from 01.08.2022 to 20.09.2022",
                "logs of the last 6 months", "An early reply is solicited.",
                        "The order may be challenged within two months of receipt.",
                        "दिनांक 01/01/2026 से 28/02/2026 तक का लॉग"
            })
    void retentionRedressThePastAndSpansOfDataAreNoDeadlines(String sentence) {
        assertThat(stated(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List on 12.03.2026. | 2026-03-12", "Re-notify on 26.03.2026 at 10:30 AM. | 2026-03-26T10:30:00+05:30",
                "You are directed to appear before the Commission on 28.09.2022 at 3:00 PM. | 2022-09-28T15:00:00+05:30",
                        "The next date of hearing is 3rd April 2026. | 2026-04-03"
            })
    void hearingsAreFixed(String sentence, String iso) {
        assertThat(Hearings.in(sentence).orElseThrow().value().iso()).isEqualTo(iso);
    }

    private static String stated(String sentence) {
        return Deadlines.in(sentence).stream()
                .map(found -> found.value().at() == null
                        ? found.value().dueWithin()
                        : found.value().dueAt())
                .collect(Collectors.joining(" "));
    }
}
