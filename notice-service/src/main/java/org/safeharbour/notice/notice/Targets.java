package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

/** Targets of demands and how the work on each ended. Tables of any length, so plain SQL in batches. */
@ApplicationScoped
public class Targets {
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    Targets(DataSource database) {
        this.database = database;
    }

    /** One row, as the reply and the list of a demand show it; outcome and instant are null while it is open. */
    public record Row(UUID id, Target target, String outcome, Instant at, String reason) {}

    /** Targets with one outcome: how many, and between which instants. */
    public record Tally(String outcome, TargetKind kind, long count, Instant first, Instant last) {}

    void add(Notice notice, int demand, List<Target> targets) {
        var rows = new ArrayList<Object[]>(targets.size());
        for (var target : targets) {
            rows.add(new Object[] {Ids.next(), notice.agency(), notice.id(), demand, target.kind(), target.value()});
        }
        Sql.on(database)
                .batch(
                        "insert into notice_target (id, agency, notice_id, demand, kind, value) values (?, ?, ?, ?, ?, ?)",
                        rows);
    }

    /** Rows of one demand in the order of registration, behind a row. */
    public List<Row> page(UUID notice, int demand, UUID after, int limit) {
        return Sql.on(database)
                .list(
                        "select id, kind, value, outcome, outcome_at, reason from notice_target"
                                + " where notice_id = ? and demand = ? and id > ? order by id limit ?",
                        Targets::row,
                        notice,
                        demand,
                        after == null ? FIRST : after,
                        limit);
    }

    /** The first targets of every demand, at most {@code limit} in all, by position. */
    Map<Integer, List<Target>> first(UUID notice, int limit) {
        var found = new HashMap<Integer, List<Target>>();
        Sql.on(database)
                .list(
                        "select demand, id, kind, value, outcome, outcome_at, reason from notice_target"
                                + " where notice_id = ? order by demand, id limit ?",
                        row -> Map.entry(row.getInt("demand"), row(row).target()),
                        notice,
                        limit)
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), k -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    /**
     * Notes outcomes; a target that was added to the work later is added here too. A repeat changes nothing.
     */
    void settle(Notice notice, int demand, List<TargetOutcome> outcomes) {
        var known = new LinkedHashMap<Target, TargetOutcome>();
        outcomes.forEach(outcome -> known.put(outcome.target(), outcome));
        var sql = Sql.on(database);
        var here = Set.copyOf(sql.list(
                "select kind, value from notice_target where notice_id = ? and demand = ? and value = any(?)",
                row -> new Target(TargetKind.valueOf(row.getString("kind")), row.getString("value")),
                notice.id(),
                demand,
                known.keySet().stream().map(Target::value).toArray(String[]::new)));
        var added = known.keySet().stream().filter(t -> !here.contains(t)).toList();
        add(notice, demand, added);
        sql.batch(
                "update notice_target set outcome = ?, outcome_at = ?, reason = ?, evidence_id = ?"
                        + " where notice_id = ? and demand = ? and kind = ? and value = ?",
                known.values().stream()
                        .map(o -> new Object[] {
                            o.outcome(),
                            o.at(),
                            o.reason(),
                            o.evidenceId(),
                            notice.id(),
                            demand,
                            o.target().kind(),
                            o.target().value()
                        })
                        .toList());
    }

    /** Figures of a demand. */
    public List<Tally> tally(UUID notice, int demand) {
        return Sql.on(database)
                .list(
                        "select outcome, kind, count(*) as figure, min(outcome_at) as first, max(outcome_at) as last"
                                + " from notice_target where notice_id = ? and demand = ? and outcome is not null"
                                + " group by outcome, kind order by outcome, kind",
                        row -> new Tally(
                                row.getString("outcome"),
                                TargetKind.valueOf(row.getString("kind")),
                                row.getLong("figure"),
                                Sql.instant(row, "first"),
                                Sql.instant(row, "last")),
                        notice,
                        demand);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new Target(TargetKind.valueOf(row.getString("kind")), row.getString("value")),
                row.getString("outcome"),
                Sql.instant(row, "outcome_at"),
                row.getString("reason"));
    }
}
