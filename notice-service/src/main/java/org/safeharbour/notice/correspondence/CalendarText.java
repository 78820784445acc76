package org.safeharbour.notice.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.safeharbour.kit.message.Messages;

/** Writes a calendar (RFC 5545): CRLF, lines folded at 75 octets without breaking a character, instants in UTC. */
final class CalendarText {
    private static final String LINE_END = "\r\n";
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** The calendar of these appointments; {@code now} is when it was made. */
    static String of(List<Appointment> appointments, Instant now) {
        var calendar = new CalendarText();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Safe Harbour//notice-service//EN");
        calendar.line("CALSCALE", "GREGORIAN");
        appointments.forEach(appointment -> calendar.event(appointment, now));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Appointment appointment, Instant now) {
        line("BEGIN", "VEVENT");
        line("UID", appointment.id() + "@safeharbour.example");
        line("DTSTAMP", MOMENT.format(now));
        line("DTSTART", MOMENT.format(appointment.at()));
        line("SUMMARY", escaped(title(appointment)));
        if (appointment.place() != null) {
            line("LOCATION", escaped(appointment.place()));
        }
        line("CATEGORIES", appointment.kind().name());
        line("TRANSP", appointment.kind() == Appointment.Kind.DUE ? "TRANSPARENT" : "OPAQUE");
        line("END", "VEVENT");
    }

    private static String title(Appointment appointment) {
        var key = "calendar." + appointment.kind();
        return appointment.reference() == null
                ? Messages.text(key, appointment.number())
                : Messages.text(key + "-reference", appointment.number(), appointment.reference());
    }

    /** RFC 5545, 3.3.11. Control characters have no place in a text value. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** RFC 5545, 3.1: a continuation begins with a space, which counts. */
    private void line(String name, String value) {
        int octets = 0;
        for (var point : (name + ":" + value).codePoints().toArray()) {
            var character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append(LINE_END).append(' ');
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append(LINE_END);
    }
}
