package org.safeharbour.notice.notice;

import java.time.Instant;
import java.util.List;

/**
 * Figures that reporting-service counted for a demand.
 *
 * @param from first day (ISO 8601), or null for the beginning
 * @param to last day, or null for the cut-off
 * @param cutOff what came after this is not counted
 * @param rows by year, what was imported apart from what was counted here
 */
public record GivenFigures(int position, String from, String to, Instant cutOff, List<Year> rows) {
    /** The figures of one calendar year; {@code imported} when they come from records kept before this system. */
    public record Year(
            int year, long identified, long removed, long blocked, long reported, long disclosed, boolean imported) {}

    /** Copies the rows in the order of the years, own figures before imported ones. */
    public GivenFigures {
        rows = rows.stream()
                .sorted(java.util.Comparator.comparingInt(Year::year).thenComparing(Year::imported))
                .toList();
    }
}
