package org.safeharbour.kit.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.Opening;
import org.safeharbour.ledger.Openings;

/** The entries of the log as the application role sees them: it adds, and reads what its caller's agency may. */
@ApplicationScoped
class Entries {
    private final Sql sql;

    Entries(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** An entry as it is written. */
    record NewEntry(UUID id, Instant at, String person, LedgerEvent event, byte[] body) {}

    /** An entry as it is read; index is null until it is sequenced. */
    record Entry(UUID id, String agency, boolean childSafety, byte[] body, Long index) {}

    void add(NewEntry entry) {
        var event = entry.event();
        sql.update(
                """
                insert into ledger_entry (id, agency, child_safety, at, person, event, object_kind, object_id, body, leaf_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entry.id(),
                event.agency(),
                event.childSafety(),
                entry.at(),
                entry.person(),
                event.type().name(),
                event.objectKind(),
                event.objectId(),
                entry.body(),
                Hash.ofLeaf(entry.body()).toBytes());
        sql.batch(
                "insert into ledger_opening (id, entry_id, agency, name, salt, value) values (?, ?, ?, ?, ?, ?)",
                event.openings().stream()
                        .map(opening -> new Object[] {
                            Ids.next(), entry.id(), event.agency(), opening.name(), opening.salt(), opening.value()
                        })
                        .toList());
    }

    Optional<Entry> find(UUID id) {
        return sql.first(
                "select agency, child_safety, body, leaf_index from ledger_entry where id = ?",
                row -> new Entry(
                        id,
                        row.getString("agency"),
                        row.getBoolean("child_safety"),
                        row.getBytes("body"),
                        row.getObject("leaf_index", Long.class)),
                id);
    }

    Openings openings(UUID entry) {
        List<Opening> openings = sql.list(
                "select name, salt, value from ledger_opening where entry_id = ? order by name limit 1000",
                row -> new Opening(row.getString("name"), row.getBytes("salt"), row.getString("value")),
                entry);
        return new Openings(openings);
    }
}
