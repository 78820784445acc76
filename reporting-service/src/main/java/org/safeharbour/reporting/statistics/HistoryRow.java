package org.safeharbour.reporting.statistics;

import java.time.LocalDate;

/** Figures of the days from the first to the last, both included, within one calendar year. */
record HistoryRow(LocalDate from, LocalDate to, Counts counts) {
    /** Whether the row is a part of a group of this kind, and which; else it stands under its own days. */
    String key(Grouping grouping) {
        if (grouping == Grouping.YEAR) {
            return Integer.toString(from.getYear());
        }
        if (grouping == Grouping.MONTH && from.withDayOfMonth(1).equals(to.withDayOfMonth(1))) {
            return from.toString().substring(0, 7);
        }
        return from + "/" + to;
    }
}
