package org.safeharbour.kit.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** The signed checkpoints of the log. */
@ApplicationScoped
class Checkpoints {
    private final Sql sql;

    Checkpoints(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** A signed note and the tree size it states. */
    record Signed(long size, String note) {}

    Optional<Signed> latest() {
        return sql.first(
                "select size, note from ledger_checkpoint order by size desc limit 1",
                row -> new Signed(row.getLong("size"), row.getString("note")));
    }

    DatabaseTiles tiles() {
        return new DatabaseTiles(sql);
    }
}
