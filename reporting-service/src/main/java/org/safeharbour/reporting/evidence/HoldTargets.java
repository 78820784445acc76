package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.time.Ids;

/** The targets of holds, claimed for work by leases in database time. */
@ApplicationScoped
class HoldTargets {
    private static final int LEASE_SECONDS = 45;

    private final Sql sql;

    HoldTargets(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** A claimed target; {@code epoch} fences its settlement. */
    record Claimed(UUID id, UUID holdId, Target target, int attempts, long epoch) {}

    /** A target as a hold's list shows it. */
    record Row(UUID id, Target target, HoldOutcome outcome, UUID evidenceId, String reason, Instant at) {}

    /** How far a hold is. */
    record Progress(int known, int settled) {}

    void add(UUID holdId, List<Target> targets) {
        sql.batch(
                "insert into hold_target (id, hold_id, kind, value) values (?, ?, ?, ?)",
                targets.stream()
                        .map(t -> new Object[] {Ids.next(), holdId, t.kind(), t.value()})
                        .toList());
    }

    /** Claims due targets of open holds; an expired lease is claimed again. */
    List<Claimed> claim(int limit) {
        return sql.list(
                """
                update hold_target t
                set lease_until = clock_timestamp() + make_interval(secs => ?), lease_epoch = t.lease_epoch + 1,
                  attempts = t.attempts + 1
                from (
                  select due.id from hold_target due join hold h on h.id = due.hold_id
                  where due.outcome = 'PENDING' and due.next_at <= clock_timestamp() and h.state = 'OPEN'
                    and (due.lease_until is null or due.lease_until < clock_timestamp())
                  order by due.next_at limit ? for update of due skip locked
                ) claimed
                where t.id = claimed.id
                returning t.id, t.hold_id, t.kind, t.value, t.attempts, t.lease_epoch
                """,
                row -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("hold_id", UUID.class),
                        target(row),
                        row.getInt("attempts"),
                        row.getLong("lease_epoch")),
                (double) LEASE_SECONDS,
                limit);
    }

    /** Writes an outcome; false when the lease went to somebody else in the meantime. */
    boolean settle(Claimed claimed, HoldOutcome outcome, UUID evidenceId, String reason, Instant at) {
        return sql.update("""
                        update hold_target set outcome = ?, evidence_id = ?, reason = ?, at = ?, lease_until = null
                        where id = ? and lease_epoch = ? and outcome = 'PENDING'
                        """, outcome, evidenceId, reason, at, claimed.id(), claimed.epoch()) == 1;
    }

    /** Gives a target back to be tried later: full jitter, at most 15 minutes, at most an eighth of the time left. */
    void later(Claimed claimed, String reason, Instant deadline) {
        sql.update("""
                update hold_target set reason = ?, lease_until = null, next_at = clock_timestamp() + make_interval(secs =>
                  random() * least(900, power(2, least(attempts, 10)),
                    greatest(1, coalesce(extract(epoch from ?::timestamptz - clock_timestamp()) / 8, 900))))
                where id = ? and lease_epoch = ? and outcome = 'PENDING'
                """, reason, deadline, claimed.id(), claimed.epoch());
    }

    Progress progress(UUID holdId) {
        return sql.first("""
                        select count(*), count(*) filter (where outcome <> 'PENDING') from hold_target where hold_id = ?
                        """, row -> new Progress(row.getInt(1), row.getInt(2)), holdId)
                .orElseThrow();
    }

    void keep(UUID holdId, UUID evidenceId) {
        sql.update(
                "insert into hold_evidence (hold_id, evidence_id) values (?, ?) on conflict do nothing",
                holdId,
                evidenceId);
    }

    /** Lets go of what a hold kept; returns the evidence. */
    List<UUID> release(UUID holdId) {
        return sql.list(
                "delete from hold_evidence where hold_id = ? returning evidence_id",
                row -> row.getObject(1, UUID.class),
                holdId);
    }

    List<Row> of(UUID holdId, PageRequest page) {
        var after = page.after().isPresent() ? page.key(0, UUID::fromString) : new UUID(0, 0);
        return sql.list(
                "select * from hold_target where hold_id = ? and id > ? order by id limit ?",
                row -> new Row(
                        row.getObject("id", UUID.class),
                        target(row),
                        HoldOutcome.valueOf(row.getString("outcome")),
                        row.getObject("evidence_id", UUID.class),
                        row.getString("reason"),
                        Sql.instant(row, "at")),
                holdId,
                after,
                page.fetch());
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(Target.Kind.valueOf(row.getString("kind")), row.getString("value"));
    }
}
