package org.safeharbour.gateway.services;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** Figures of a period, as far as they were known at the cut-off; rows that were brought in are marked. */
public record Statistics(String from, String to, OffsetDateTime cutOff, String groupBy, List<Row> rows) {
    public Statistics {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** The figures of one group; times in seconds, null where none are known. */
    public record Row(
            String key,
            long identified,
            long removed,
            long blocked,
            long reported,
            long disclosed,
            boolean imported,
            Double medianSeconds,
            Double p95Seconds) {
        /** Half of all were done within it. */
        public Duration median() {
            return period(medianSeconds);
        }

        /** 95 of 100 were done within it. */
        public Duration p95() {
            return period(p95Seconds);
        }

        private static Duration period(Double seconds) {
            return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
        }
    }
}
