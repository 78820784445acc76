package org.safeharbour.reporting.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Figures of a period; {@code cutOff} is the moment up to which they count. */
record StatisticsView(LocalDate from, LocalDate to, Instant cutOff, String groupBy, List<RowView> rows) {

    /** One row; figures of the time before this installation stand in rows of their own, {@code imported}. */
    record RowView(
            String key,
            long identified,
            long removed,
            long blocked,
            long reported,
            long disclosed,
            boolean imported,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long medianSeconds,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long p95Seconds) {
        static RowView of(FigureRow row) {
            var counts = row.counts();
            return new RowView(
                    row.key(),
                    counts.identified(),
                    counts.removed(),
                    counts.blocked(),
                    counts.reported(),
                    counts.disclosed(),
                    row.imported(),
                    row.medianSeconds(),
                    row.p95Seconds());
        }
    }

    static StatisticsView of(ReadingStatistics.Figures figures) {
        return new StatisticsView(
                figures.period().from(),
                figures.period().to(),
                figures.cutOff(),
                figures.grouping().word(),
                figures.rows().stream().map(RowView::of).toList());
    }
}
