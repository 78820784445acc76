package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

/**
 * The targets of orders: read and written in bulk, hence plain SQL. Adding asks for the lock on the order, which makes a
 * target unique in its order although the table is partitioned by id.
 */
@ApplicationScoped
class Targets {
    private static final int CHUNK = 1_000;
    private static final String CONNECTOR = "platform";

    private final Sql sql;

    Targets(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** Adds what the order does not have yet and returns the doubles, among themselves and with the order. */
    List<GivenTarget> add(UUID order, List<GivenTarget> given) {
        var doubles = new ArrayList<GivenTarget>();
        for (int from = 0; from < given.size(); from += CHUNK) {
            var chunk = given.subList(from, Math.min(from + CHUNK, given.size()));
            var known = new HashSet<>(known(order, chunk));
            var fresh = new ArrayList<GivenTarget>();
            for (var row : chunk) {
                (known.add(row.target()) ? fresh : doubles).add(row);
            }
            insert(order, fresh);
        }
        return doubles;
    }

    /** Keeps further spellings, so that the outcome of a target is told under every name it was given. */
    void addSpellings(UUID order, List<GivenTarget> doubles) {
        sql.batch(
                """
                update target set given = array_append(given, ?::text)
                where order_id = ? and kind = ? and value = ? and ? <> all (given)
                """,
                doubles.stream()
                        .map(row -> new Object[] {
                            row.written(),
                            order,
                            row.target().kind(),
                            row.target().value(),
                            row.written()
                        })
                        .toList());
    }

    /** All targets in the order of the digest: by kind, then value, by code point. */
    void inDigestOrder(UUID order, Consumer<Target> each) {
        var last = new Target(TargetKind.ACCOUNT, "");
        for (var chunk = digestChunk(order, last); !chunk.isEmpty(); chunk = digestChunk(order, last)) {
            chunk.forEach(each);
            last = chunk.getLast();
        }
    }

    private List<Target> digestChunk(UUID order, Target after) {
        return sql.list("""
                select kind, value from target where order_id = ? and (kind, value) > (?, ?) order by kind, value limit ?
                """, Targets::target, order, after.kind(), after.value(), CHUNK);
    }

    /** Lets the workers begin. */
    void release(UUID order) {
        sql.update("update target set next_at = clock_timestamp() where order_id = ? and settled_at is null", order);
    }

    /** Stops the workers: the order is not approved any more. */
    void hold(UUID order) {
        sql.update("update target set next_at = null where order_id = ? and settled_at is null", order);
    }

    /** How many targets of an order stand where. */
    Map<Outcome, Long> byOutcome(UUID order) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        sql.list(
                        "select outcome, count(*) as n from target where order_id = ? group by outcome",
                        row -> Map.entry(Outcome.valueOf(row.getString("outcome")), row.getLong("n")),
                        order)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Targets in the order in which they came. */
    List<ListedTarget> page(UUID order, Outcome outcome, UUID after, int limit) {
        return sql.list("""
                select id, kind, value, outcome, evidence_id, enforced_at, attempts, reason from target
                where order_id = ? and (?::text is null or outcome = ?) and (?::uuid is null or id > ?::uuid)
                order by id limit ?
                """, Targets::listed, order, outcome, outcome, after, after, limit);
    }

    private List<Target> known(UUID order, List<GivenTarget> rows) {
        return sql.list(
                """
                select t.kind, t.value from target t join unnest(?, ?) as g (kind, value)
                on t.kind = g.kind and t.value = g.value where t.order_id = ?
                """,
                Targets::target,
                texts(rows, row -> row.target().kind().name()),
                texts(rows, row -> row.target().value()),
                order);
    }

    private void insert(UUID order, List<GivenTarget> rows) {
        sql.update(
                """
                insert into target (id, order_id, kind, value, given, connector)
                select id, ?, kind, value, array[written], ? from unnest(?, ?, ?, ?) as g (id, kind, value, written)
                """,
                order,
                CONNECTOR,
                rows.stream().map(row -> Ids.next()).toArray(UUID[]::new),
                texts(rows, row -> row.target().kind().name()),
                texts(rows, row -> row.target().value()),
                texts(rows, GivenTarget::written));
    }

    private static String[] texts(List<GivenTarget> rows, Function<GivenTarget, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(TargetKind.valueOf(row.getString("kind")), row.getString("value"));
    }

    private static ListedTarget listed(ResultSet row) throws SQLException {
        return new ListedTarget(
                row.getObject("id", UUID.class),
                target(row),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("evidence_id", UUID.class),
                Sql.instant(row, "enforced_at"),
                row.getInt("attempts"),
                row.getString("reason"));
    }
}
