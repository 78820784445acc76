package org.safeharbour.reporting.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days from the first to the last, both included, as the figures' zone has them. */
record Period(LocalDate from, LocalDate to, ZoneId zone) {
    /** When the first day begins. */
    Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the day after the last begins. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
