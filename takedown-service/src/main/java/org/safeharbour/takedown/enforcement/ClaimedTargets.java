package org.safeharbour.takedown.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.takedown.TakedownConfig;
import org.safeharbour.takedown.order.Measure;
import org.safeharbour.takedown.order.Target;
import org.safeharbour.takedown.order.TargetKind;

/**
 * Targets in work. A claim is a lease in database time with a number; every later mark must still hold that number, so a
 * worker that slept past its lease changes nothing.
 */
@ApplicationScoped
class ClaimedTargets {
    private static final int MOST_TRUSTED = 5_000;

    private final Sql sql;
    private final double leaseSeconds;

    ClaimedTargets(DataSource database, TakedownConfig config) {
        this.sql = Sql.on(database);
        this.leaseSeconds = config.enforcement().lease().toMillis() / 1000.0;
    }

    /** Takes the targets that have waited longest, of one platform and of one degree of suspicion. */
    List<ClaimedTarget> claim(int atMost) {
        return sql.list("""
                with head as (
                  select t.connector, t.suspicion from target t join takedown_order o on o.id = t.order_id
                  where t.next_at <= clock_timestamp() and o.status in ('APPROVED', 'ENFORCING')
                  order by t.next_at limit 1
                ), due as (
                  select t.id from target t join head h on h.connector = t.connector and h.suspicion = t.suspicion
                  where t.next_at <= clock_timestamp() order by t.next_at
                  limit (select greatest(1, ? / (10 ^ least(suspicion, 3))::integer) from head)
                  for update of t skip locked
                )
                update target t set next_at = clock_timestamp() + ? * interval '1 second', epoch = t.epoch + 1,
                  attempts = t.attempts + 1
                from due, takedown_order o where t.id = due.id and o.id = t.order_id
                returning t.id, t.epoch, t.attempts, t.wrong_tries, t.connector, t.kind, t.value, t.given, t.evidence_id, t.evidence_sha256,
                  t.acted_at is not null as acted, o.id as order_id, o.notice_id, o.demand, o.agency, o.child_safety, o.measure,
                  o.ground, extract(epoch from o.due_at - clock_timestamp())::float8 as until_due,
                  extract(epoch from clock_timestamp() - o.decided_at)::float8 as since_approval
                """, ClaimedTargets::claimed, atMost, leaseSeconds);
    }

    /** Keeps the receipts, notes that the platform will be asked now, renews the lease. Returns what is still owned. */
    Set<UUID> receipts(List<Attempt> attempts) {
        return new HashSet<>(sql.list(
                """
                update target t set evidence_id = coalesce(t.evidence_id, g.evidence), acted_at = coalesce(t.acted_at, clock_timestamp()),
                  evidence_sha256 = coalesce(t.evidence_sha256, g.sha256),
                  outcome = case t.outcome when 'PENDING' then 'SNAPSHOT_TAKEN' else t.outcome end,
                  next_at = clock_timestamp() + ? * interval '1 second'
                from unnest(?, ?, ?, ?) as g (id, epoch, evidence, sha256)
                where t.id = g.id and t.epoch = g.epoch and t.settled_at is null returning t.id
                """,
                row -> row.getObject(1, UUID.class),
                leaseSeconds,
                ids(attempts),
                epochs(attempts),
                attempts.stream().map(Attempt::evidenceId).toArray(UUID[]::new),
                texts(attempts, Attempt::evidenceSha256)));
    }

    /** Marks targets that ended. Returns those that were still owned: the others are somebody else's to report. */
    Set<UUID> end(List<Attempt> attempts) {
        return new HashSet<>(sql.list(
                """
                update target t set outcome = g.outcome, reason = g.reason, next_at = null, settled_at = clock_timestamp(),
                  enforced_at = case g.outcome when 'ENFORCED' then clock_timestamp() end
                from unnest(?, ?, ?, ?) as g (id, epoch, outcome, reason)
                where t.id = g.id and t.epoch = g.epoch and t.settled_at is null returning t.id
                """,
                row -> row.getObject(1, UUID.class),
                ids(attempts),
                epochs(attempts),
                texts(
                        attempts,
                        attempt -> ((Verdict.End) attempt.verdict()).outcome().name()),
                texts(attempts, attempt -> ((Verdict.End) attempt.verdict()).reason())));
    }

    /** Lowers the suspicion of waiting targets by one degree, when there are many; rows that somebody holds are left. */
    int trust(String connector, int many) {
        return sql.update("""
                update target set suspicion = suspicion - 1 where id in (
                  select id from target where connector = ? and suspicion > 0 and next_at is not null
                    and (select count(*) from (select 1 from target where connector = ? and suspicion > 0 and next_at is not null
                      limit ?) few) >= ?
                  order by next_at limit ? for update skip locked)
                """, connector, connector, many, many, MOST_TRUSTED);
    }

    /** Lets targets go until their next try. */
    void again(Collection<Delayed> delayed) {
        sql.batch("""
                update target set outcome = ?, reason = ?, suspicion = greatest(suspicion + ?, ?), wrong_tries = wrong_tries + ?,
                  next_at = clock_timestamp() + ? * interval '1 millisecond'
                where id = ? and epoch = ? and settled_at is null
                """, delayed.stream().map(Delayed::parameters).toList());
    }

    /** A target that waits for its next try. */
    record Delayed(Attempt attempt, Verdict.Again verdict, Duration pause) {
        Object[] parameters() {
            int suspicion = verdict.cause() == Verdict.Cause.SUSPECT ? 1 : 0;
            return new Object[] {
                verdict.shown(),
                verdict.reason(),
                suspicion,
                verdict.suspicion(),
                verdict.cause() == Verdict.Cause.UNREACHED ? 0 : 1,
                pause.toMillis(),
                attempt.claimed().id(),
                attempt.claimed().epoch()
            };
        }
    }

    private static ClaimedTarget claimed(ResultSet row) throws SQLException {
        return new ClaimedTarget(
                row.getObject("id", UUID.class),
                row.getLong("epoch"),
                row.getInt("attempts"),
                row.getInt("wrong_tries"),
                row.getString("connector"),
                new Target(TargetKind.valueOf(row.getString("kind")), row.getString("value")),
                List.of((String[]) row.getArray("given").getArray()),
                row.getObject("evidence_id", UUID.class),
                row.getString("evidence_sha256"),
                row.getBoolean("acted"),
                row.getObject("order_id", UUID.class),
                row.getObject("notice_id", UUID.class),
                row.getObject("demand", Integer.class),
                row.getString("agency"),
                row.getBoolean("child_safety"),
                Measure.valueOf(row.getString("measure")),
                row.getString("ground"),
                duration(row.getObject("until_due", Double.class)),
                duration(row.getObject("since_approval", Double.class)));
    }

    private static Duration duration(Double seconds) {
        return seconds == null ? null : Duration.ofMillis((long) (seconds * 1000));
    }

    private static UUID[] ids(List<Attempt> attempts) {
        return attempts.stream().map(attempt -> attempt.claimed().id()).toArray(UUID[]::new);
    }

    private static Long[] epochs(List<Attempt> attempts) {
        return attempts.stream().map(attempt -> attempt.claimed().epoch()).toArray(Long[]::new);
    }

    private static String[] texts(List<Attempt> attempts, Function<Attempt, String> text) {
        return attempts.stream().map(text).toArray(String[]::new);
    }
}
