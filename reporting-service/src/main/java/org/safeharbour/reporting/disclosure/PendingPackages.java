package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** Approved disclosures whose package is to be made, claimed by leases in database time. */
@ApplicationScoped
class PendingPackages {
    private static final int LEASE_SECONDS = 45;

    private final Sql sql;

    PendingPackages(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** A claim; {@code epoch} fences what is made of it, and no two claims ever have the same. */
    record Claim(UUID id, int attempts, long epoch) {}

    void add(UUID id) {
        sql.update("insert into disclosure_building (disclosure_id) values (?) on conflict do nothing", id);
    }

    void drop(UUID id) {
        sql.update("delete from disclosure_building where disclosure_id = ?", id);
    }

    Optional<Claim> claim() {
        return sql.first("""
                update disclosure_building b
                set attempts = b.attempts + 1, lease_epoch = nextval('disclosure_building_epoch'),
                  next_at = clock_timestamp() + make_interval(secs => ?)
                from (
                  select disclosure_id from disclosure_building where next_at <= clock_timestamp()
                  order by next_at limit 1 for update skip locked
                ) due
                where b.disclosure_id = due.disclosure_id
                returning b.disclosure_id, b.attempts, b.lease_epoch
                """, row -> new Claim(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3)), (double)
                LEASE_SECONDS);
    }

    /** Ends a claim; false when somebody else holds it by now. */
    boolean finish(Claim claim) {
        return sql.update(
                        "delete from disclosure_building where disclosure_id = ? and lease_epoch = ?",
                        claim.id(),
                        claim.epoch())
                == 1;
    }

    /** Gives a claim back; {@code tried} counts it as an attempt. */
    void later(Claim claim, double seconds, boolean tried) {
        sql.update("""
                update disclosure_building set next_at = clock_timestamp() + make_interval(secs => ?),
                  attempts = attempts - ?
                where disclosure_id = ? and lease_epoch = ?
                """, seconds, tried ? 0 : 1, claim.id(), claim.epoch());
    }
}
