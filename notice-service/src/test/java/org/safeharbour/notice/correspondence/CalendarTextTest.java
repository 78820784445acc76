package org.safeharbour.notice.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2022-09-28T09:30:00Z");

    @Test
    void linesAreFoldedAtSeventyFiveOctetsAndNoCharacterIsBroken() {
        var place = "दिल्ली महिला आयोग, विकास भवन; ".repeat(8);
        var text = CalendarText.of(List.of(hearing("DCW/TEST/1", place)), AT);
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", ""))
                .contains("LOCATION:" + place.replace(",", "\\,").replace(";", "\\;") + "\r\n");
    }

    @Test
    void whatAReferenceHoldsCannotBecomeALineOfItsOwn() {
        var text = CalendarText.of(List.of(hearing("A\r\nATTENDEE:mailto:x@chirp.example\\,", null)), AT);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
        assertThat(text).contains("SUMMARY:Hearing SH-2022-000001 (A\\nATTENDEE:mailto:x@chirp.example\\\\\\,)");
    }

    @Test
    void anEmptyCalendarIsOneToo() {
        assertThat(CalendarText.of(List.of(), AT))
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Safe Harbour//notice-service//EN\r\n"
                        + "CALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n");
    }

    private static Appointment hearing(String reference, String place) {
        return new Appointment(ID, Appointment.Kind.HEARING, "SH-2022-000001", reference, AT, place);
    }
}
