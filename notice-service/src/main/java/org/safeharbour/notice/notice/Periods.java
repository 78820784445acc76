package org.safeharbour.notice.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.clock.LegalPeriod;

/** Reads the times that letters and analysts name; a bad one is a 400 that names its path. */
public final class Periods {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Periods() {}

    /** A period, or null for null. */
    public static LegalPeriod within(String path, String text) {
        if (text == null) {
            return null;
        }
        try {
            return LegalPeriod.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(path, "notice.period");
        }
    }

    /** An instant with offset, or a day, which stands for its end in the zone. */
    public static Instant until(String path, String text, ZoneId zone) {
        try {
            return bounded(
                    path,
                    DAY.matcher(text).matches()
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(zone)
                                    .toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Problem.invalid(path, "notice.day-or-instant");
        }
    }

    /** An instant that calendars and the database can hold, to the microsecond; null for null. */
    public static Instant instant(String path, OffsetDateTime at) {
        return at == null ? null : bounded(path, at.toInstant()).truncatedTo(ChronoUnit.MICROS);
    }

    /** The instant itself, of the years 1900 to 9999. */
    public static Instant bounded(String path, Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw Problem.invalid(path, "notice.year");
        }
        return at;
    }

    /** Checks one end of a range of data; null stays null. */
    static String bound(String path, String text, ZoneId zone) {
        if (text != null) {
            until(path, text, zone);
        }
        return text;
    }

    /** Checks that a range of data has any time in it; a day as its first stands for its begin. */
    static void ordered(String path, String from, String to, ZoneId zone) {
        if (from == null || to == null) {
            return;
        }
        var begin = DAY.matcher(from).matches()
                ? LocalDate.parse(from).atStartOfDay(zone).toInstant()
                : until(path, from, zone);
        if (!begin.isBefore(until(path, to, zone))) {
            throw Problem.invalid(path, "notice.period-order");
        }
    }
}
