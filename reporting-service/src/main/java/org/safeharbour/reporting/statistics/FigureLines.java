package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

/** The read model: lines are added, never changed. */
@ApplicationScoped
class FigureLines {
    private static final int MAX_ROWS = 10_000;

    private final Sql sql;

    FigureLines(DataSource database) {
        this.sql = Sql.on(database);
    }

    void add(List<Line> lines) {
        sql.batch(
                """
                insert into figure_line (id, figure, subject, delta, at, source_id, agency, measure, ground, child_safety, seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                lines.stream()
                        .map(line -> new Object[] {
                            Ids.next(),
                            line.figure(),
                            line.subject(),
                            line.delta(),
                            line.at(),
                            line.sourceId(),
                            line.agency(),
                            line.measure(),
                            line.ground(),
                            line.childSafety(),
                            line.seconds()
                        })
                        .toList());
    }

    /**
     * The figures of a period by group. Of the lines about one target only those count that change its standing: the first
     * +1, a -1 after a +1, a +1 after a -1. So an account in three orders is one account, and a reversal counts at its date.
     * An effect is on the platform or not, whoever caused it; reported is a target as long as any report of it stands.
     *
     * @param cutOff lines that were written later do not count: the same question has the same answer for ever
     */
    List<FigureRow> grouped(Period period, Grouping grouping, boolean childSafetyOnly, Instant cutOff) {
        var steps = """
                with own as (
                  select id, figure, subject, delta, at, seconds, agency, measure, ground,
                    lag(delta) over (partition by figure, subject, %1$s,
                      case when figure = 'REPORTED' then source_id end order by at, id) as before
                  from figure_line where recorded_at <= ? and at < ? and (child_safety or not ?)
                ), line as (
                  select figure, delta, at, seconds, agency, measure, ground,
                    sum(delta) over (partition by figure, subject, %1$s order by at, id) as standing
                  from own where delta <> coalesce(before, -1)
                )
                select %2$s as key,
                  coalesce(sum(delta) filter (where figure = 'IDENTIFIED'), 0) as identified,
                  coalesce(sum(delta) filter (where figure = 'REMOVED'), 0) as removed,
                  coalesce(sum(delta) filter (where figure = 'BLOCKED'), 0) as blocked,
                  coalesce(sum(delta) filter (where figure = 'REPORTED'), 0) as reported,
                  coalesce(sum(delta) filter (where figure = 'DISCLOSED'), 0) as disclosed,
                  percentile_cont(0.5) within group (order by seconds) as median,
                  percentile_cont(0.95) within group (order by seconds) as p95
                from line where at >= ? and standing = case when delta = 1 then 1 else 0 end
                group by 1 order by 1 limit ?
                """.formatted(grouping.scope(), grouping.key());
        return sql.list(
                steps,
                FigureLines::row,
                cutOff,
                period.end(),
                childSafetyOnly,
                period.zone().getId(),
                period.begin(),
                MAX_ROWS);
    }

    /** When the first thing was counted here; empty before that. */
    Optional<Instant> first() {
        return sql.first("select min(at) as first from figure_line", row -> Sql.instant(row, "first"));
    }

    private static FigureRow row(ResultSet row) throws SQLException {
        return new FigureRow(
                row.getString("key"),
                new Counts(
                        row.getLong("identified"),
                        row.getLong("removed"),
                        row.getLong("blocked"),
                        row.getLong("reported"),
                        row.getLong("disclosed")),
                false,
                rounded(row.getObject("median", Double.class)),
                rounded(row.getObject("p95", Double.class)));
    }

    private static Long rounded(Double seconds) {
        return seconds == null ? null : Math.round(seconds);
    }
}
