package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.evidence.Target;

/** The targets of disclosures, claimed for collection by leases in database time. */
@ApplicationScoped
class DisclosureTargets {
    private static final int LEASE_SECONDS = 45;
    /** From so many failed tries on a target is asked for alone, so that it cannot stop others. */
    private static final int ALONE_FROM = 3;

    private final Sql sql;

    DisclosureTargets(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** A claimed target; {@code epoch} fences its settlement. */
    record Claimed(UUID id, UUID disclosureId, Target target, int attempts, long epoch) {}

    /** A target with what is sealed about it. */
    record Row(
            UUID id,
            Target target,
            TargetOutcome outcome,
            UUID contentId,
            String recordsSha256,
            Set<DataCategory> categories,
            String reason,
            Instant at) {}

    void add(UUID disclosureId, String agency, List<Target> targets) {
        sql.batch(
                "insert into disclosure_target (id, disclosure_id, agency, kind, value) values (?, ?, ?, ?, ?)",
                targets.stream()
                        .map(t -> new Object[] {Ids.next(), disclosureId, agency, t.kind(), t.value()})
                        .toList());
    }

    /** Claims due targets of disclosures whose targets are all here: many that never failed much, or one that did. */
    List<Claimed> claim(int limit, boolean suspicious) {
        return sql.list(
                """
                update disclosure_target t
                set lease_until = clock_timestamp() + make_interval(secs => ?), lease_epoch = t.lease_epoch + 1,
                  attempts = t.attempts + 1
                from (
                  select due.id from disclosure_target due join disclosure d on d.id = due.disclosure_id
                  where due.outcome = 'PENDING' and due.next_at <= clock_timestamp()
                    and (due.attempts >= ?) = ? and d.state = 'REQUESTED' and d.targets_known = d.target_total
                    and (due.lease_until is null or due.lease_until < clock_timestamp())
                  order by due.next_at limit ? for update of due skip locked
                ) claimed
                where t.id = claimed.id
                returning t.id, t.disclosure_id, t.kind, t.value, t.attempts, t.lease_epoch
                """,
                row -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("disclosure_id", UUID.class),
                        target(row),
                        row.getInt("attempts"),
                        row.getLong("lease_epoch")),
                (double) LEASE_SECONDS,
                ALONE_FROM,
                suspicious,
                suspicious ? 1 : limit);
    }

    /** Writes what the platform gave; false when the lease went to somebody else in the meantime. */
    boolean settle(Claimed claimed, Collected collected, Instant at) {
        return sql.update(
                        """
                        update disclosure_target set outcome = ?, content_id = ?, records_sha256 = ?, categories = ?,
                          reason = ?, at = ?, lease_until = null
                        where id = ? and lease_epoch = ? and outcome = 'PENDING'
                        """,
                        collected.outcome(),
                        collected.contentId(),
                        collected.sha256(),
                        names(collected.categories()),
                        collected.reason(),
                        at,
                        claimed.id(),
                        claimed.epoch())
                == 1;
    }

    /** Gives a target back after a failed try: full jitter, at most 15 minutes, at most an eighth of the time left. */
    void later(Claimed claimed, String reason, Instant deadline) {
        sql.update("""
                update disclosure_target set reason = ?, lease_until = null,
                  next_at = clock_timestamp() + make_interval(secs => random() * least(900, power(2, least(attempts, 10)),
                    greatest(1, coalesce(extract(epoch from ?::timestamptz - clock_timestamp()) / 8, 900))))
                where id = ? and lease_epoch = ? and outcome = 'PENDING'
                """, reason, deadline, claimed.id(), claimed.epoch());
    }

    /** Gives a target back that could not even be asked for; that is no try. */
    void postpone(Claimed claimed, String reason, int seconds) {
        sql.update("""
                update disclosure_target set reason = ?, lease_until = null, attempts = attempts - 1,
                  next_at = clock_timestamp() + make_interval(secs => ?)
                where id = ? and lease_epoch = ? and outcome = 'PENDING'
                """, reason, (double) seconds, claimed.id(), claimed.epoch());
    }

    /** Ends what was collected: disclosed where any released category is among its records, else refused. */
    void disclose(UUID disclosureId, Collection<DataCategory> released, Instant at) {
        sql.update("""
                update disclosure_target set outcome = case when categories && ? then 'DISCLOSED' else 'REFUSED' end,
                  reason = case when categories && ? then null else 'NOT_RELEASED' end, at = ?
                where disclosure_id = ? and outcome = 'COLLECTED'
                """, names(released), names(released), at, disclosureId);
    }

    /** Ends everything that has no final outcome yet as refused. */
    void refuse(UUID disclosureId, String ground, Instant at) {
        sql.update("""
                update disclosure_target set outcome = 'REFUSED', reason = ?, at = ?, lease_until = null
                where disclosure_id = ? and outcome in ('PENDING', 'COLLECTED')
                """, ground, at, disclosureId);
    }

    /** Whether any target has no outcome yet. */
    boolean anyPending(UUID disclosureId) {
        return sql.first(
                        "select 1 from disclosure_target where disclosure_id = ? and outcome = 'PENDING' limit 1",
                        row -> true,
                        disclosureId)
                .isPresent();
    }

    Map<TargetOutcome, Long> byOutcome(UUID disclosureId) {
        var counts = new EnumMap<TargetOutcome, Long>(TargetOutcome.class);
        sql.list(
                        "select outcome, count(*) from disclosure_target where disclosure_id = ? group by outcome",
                        row -> Map.entry(TargetOutcome.valueOf(row.getString(1)), row.getLong(2)),
                        disclosureId)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Targets behind one, in their order. */
    List<Row> after(UUID disclosureId, UUID last, int limit) {
        return sql.list(
                "select * from disclosure_target where disclosure_id = ? and id > ? order by id limit ?",
                row -> new Row(
                        row.getObject("id", UUID.class),
                        target(row),
                        TargetOutcome.valueOf(row.getString("outcome")),
                        row.getObject("content_id", UUID.class),
                        row.getString("records_sha256"),
                        DataCategory.of(Arrays.asList(
                                (String[]) row.getArray("categories").getArray())),
                        row.getString("reason"),
                        Sql.instant(row, "at")),
                disclosureId,
                last == null ? new UUID(0, 0) : last,
                limit);
    }

    private static String[] names(Collection<DataCategory> categories) {
        return DataCategory.names(categories).toArray(String[]::new);
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(Target.Kind.valueOf(row.getString("kind")), row.getString("value"));
    }
}
