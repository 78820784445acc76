package org.safeharbour.notice.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.clock.LegalPeriod;

/** Reads the times that letters and analysts name; a bad one is a 400 that names its path. */
public final class Periods {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(path, "notice.day-or-instant");
        }
    }

    /** Checks one end of a range of data; null stays null. */
    static String bound(String path, String text, ZoneId zone) {
        if (text != null) {
            until(path, text, zone);
        }
        return text;
    }
}
