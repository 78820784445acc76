package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A day, or a moment of it, as stated.
 *
 * @param time null if only the day is stated
 * @param offset the stated zone, Indian time if none is
 */
record Moment(LocalDate date, LocalTime time, ZoneOffset offset) implements Comparable<Moment> {
    static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

    /** ISO 8601: a date, or a date and time with offset. */
    String iso() {
        return time == null
                ? date.toString()
                : date.atTime(time).atOffset(offset).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** A day counts as its last minute. */
    long minute() {
        LocalTime at = time == null ? LocalTime.of(23, 59) : time;
        return date.atTime(at).toEpochSecond(offset) / 60;
    }

    @Override
    public int compareTo(Moment other) {
        return Long.compare(minute(), other.minute());
    }
}
