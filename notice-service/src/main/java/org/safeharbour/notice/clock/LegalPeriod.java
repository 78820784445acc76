package org.safeharbour.notice.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * A period of the law or of a notice, ISO 8601. Hours elapse, nights, holidays and clock changes included. Days exclude
 * the day of the event and end at 24:00 of the last day in the authority's zone (General Clauses Act 1897, s.9); months
 * and years are those of the calendar (s.3(35)). A period of both (P1DT12H) adds the calendar part, then the hours.
 */
public final class LegalPeriod {
    private static final Pattern ISO =
            Pattern.compile("P(?=.)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?(T(?=.)(\\d{1,6}H)?(\\d{1,7}M)?)?");
    private static final int LONGEST_YEARS = 100;

    private final String text;
    private final Period days;
    private final Duration hours;

    private LegalPeriod(String text, Period days, Duration hours) {
        this.text = text;
        this.days = days;
        this.hours = hours;
    }

    /**
     * Reads a positive period down to minutes, at most 100 years: {@code PT36H}, {@code P7D}, {@code P1M}.
     *
     * @throws DateTimeException when it is not such a period
     */
    public static LegalPeriod parse(String text) {
        if (!ISO.matcher(text).matches()) {
            throw new DateTimeParseException("not a period of years, months, weeks, days, hours and minutes", text, 0);
        }
        var time = text.indexOf('T');
        var datePart = time < 0 ? text : text.substring(0, time);
        var days = datePart.equals("P") ? Period.ZERO : Period.parse(datePart);
        var hours = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
        var tooLong = days.toTotalMonths() / 12 + days.getDays() / 365 + hours.toDays() / 365 >= LONGEST_YEARS;
        if (tooLong || (days.isZero() && hours.isZero())) {
            throw new DateTimeParseException("a period must be longer than zero and under 100 years", text, 0);
        }
        return new LegalPeriod(text, days, hours);
    }

    /** Whether it ends with a day of the authority's calendar and not at an hour. */
    public boolean isCalendar() {
        return hours.isZero();
    }

    /** Whether it consists of elapsed time alone. */
    public boolean isElapsed() {
        return days.isZero();
    }

    /** The moment at which the period is over when it began with the event; calendar days are those of the zone. */
    public Instant dueAfter(Instant event, ZoneId zone) {
        if (isElapsed()) {
            return event.plus(hours);
        }
        if (isCalendar()) {
            return endOf(lastDay(event, zone), zone);
        }
        return event.atZone(zone).plus(days).toInstant().plus(hours);
    }

    /** The last day of a calendar period, the day of the event not counted. */
    LocalDate lastDay(Instant event, ZoneId zone) {
        return event.atZone(zone).toLocalDate().plus(days);
    }

    /** 24:00 of the day, also where the next day does not begin at midnight. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Period days() {
        return days;
    }

    Duration hours() {
        return hours;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LegalPeriod that && days.equals(that.days) && hours.equals(that.hours);
    }

    @Override
    public int hashCode() {
        return 31 * days.hashCode() + hours.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
