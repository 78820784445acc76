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
import org.safeharbour.notice.agency.Agency;

/** Targets of demands and how the work on each ended. Tables of any length, so plain SQL in batches. */
@ApplicationScoped
public class Targets {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String FOUND = "FOUND";

    private final DataSource database;

    Targets(DataSource database) {
        this.database = database;
    }

    /** One row, as the reply and the list of a demand show it; outcome and instant are null while it is open. */
    public record Row(UUID id, Target target, String outcome, Instant at, String reason) {}

    /** Targets with one outcome: how many, and between which instants. */
    public record Tally(String outcome, TargetKind kind, long count, Instant first, Instant last) {}

    void add(Notice notice, int demand, List<Target> targets) {
        add(notice, demand, targets, false);
    }

    private void add(Notice notice, int demand, List<Target> targets, boolean found) {
        var rows = new ArrayList<Object[]>(targets.size());
        for (var target : targets) {
            rows.add(
                    new Object[] {Ids.next(), notice.agency(), notice.id(), demand, target.kind(), target.value(), found
                    });
        }
        Sql.on(database)
                .batch(
                        "insert into notice_target (id, agency, notice_id, demand, kind, value, found)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
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
        settle(notice, demand, outcomes, false);
    }

    private void settle(Notice notice, int demand, List<TargetOutcome> outcomes, boolean found) {
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
        add(notice, demand, added, found);
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

    /** Items of a list that are known here only because another authority named them. Complaints of users are nobody's. */
    List<Target> knownThroughAnother(String agency, List<Target> items) {
        return Sql.on(database)
                .list(
                        """
                        select distinct t.kind, t.value from notice_target t
                        where t.value = any(?) and t.agency <> ? and t.agency <> ?
                          and not exists (select 1 from notice_target o
                            where o.value = t.value and o.kind = t.kind and (o.agency = ? or o.agency = ?))
                        """,
                        row -> new Target(TargetKind.valueOf(row.getString("kind")), row.getString("value")),
                        items.stream().map(Target::value).toArray(String[]::new),
                        agency,
                        Agency.NONE,
                        agency,
                        Agency.NONE)
                .stream()
                .filter(items::contains)
                .toList();
    }

    /** Puts a new list of found items in place of the former one; what the notice itself names stays. */
    void replaceFound(Notice notice, int demand, List<Target> items, Instant now) {
        var sql = Sql.on(database);
        sql.update("delete from notice_target where notice_id = ? and demand = ? and found", notice.id(), demand);
        sql.update(
                "update notice_target set outcome = null, outcome_at = null"
                        + " where notice_id = ? and demand = ? and outcome = ?",
                notice.id(),
                demand,
                FOUND);
        settle(
                notice,
                demand,
                items.stream()
                        .map(item -> new TargetOutcome(item, FOUND, now, null, null))
                        .toList(),
                true);
    }

    /** Rows of a demand. */
    long count(UUID notice, int demand) {
        return Sql.on(database)
                .first(
                        "select count(*) from notice_target where notice_id = ? and demand = ?",
                        row -> row.getLong(1),
                        notice,
                        demand)
                .orElseThrow();
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
