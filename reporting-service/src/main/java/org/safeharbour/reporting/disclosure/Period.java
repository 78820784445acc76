package org.safeharbour.reporting.disclosure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.safeharbour.kit.problem.Problem;

/**
 * The time for which data are asked.
 *
 * @param from first moment, included; null: from the beginning
 * @param to end, excluded; null: no end
 */
record Period(Instant from, Instant to) {
    private static final int DATE_LENGTH = 10;

    /**
     * Reads what a demand says: dates in the zone, a last date to its end; or instants with an offset.
     *
     * @throws Problem 400 for anything else, and for an end before the beginning
     */
    static Period read(String from, String to, ZoneId zone) {
        var period = new Period(moment(from, "from", zone, 0), moment(to, "to", zone, 1));
        if (period.from() != null && period.to() != null && !period.from().isBefore(period.to())) {
            throw Problem.invalid("to", "disclosure.period");
        }
        return period;
    }

    /** Whether it bounds anything. */
    boolean isOpen() {
        return from == null && to == null;
    }

    /** Whether the moment lies within. */
    boolean contains(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    private static Instant moment(String text, String path, ZoneId zone, int daysMore) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() == DATE_LENGTH
                    ? LocalDate.parse(text)
                            .plusDays(daysMore)
                            .atStartOfDay(zone)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(path, "disclosure.period");
        }
    }
}
