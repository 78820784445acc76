package org.safeharbour.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** Log-ins that stand in the ledger. */
@ApplicationScoped
class LogIns {
    private final Sql sql;

    LogIns(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** Adds a log-in; false when it is there already. */
    boolean add(LogIn login, UUID id, Instant at) {
        return sql.update(
                        "insert into browser_session (login, id, agency, at) values (?, ?, ?, ?) on conflict do nothing",
                        login.keyBytes(),
                        id,
                        login.caller().agency(),
                        at)
                == 1;
    }

    /** Ends a log-in; its id when it had not ended yet. */
    Optional<UUID> end(LogIn login, Instant at) {
        return sql.first(
                "update browser_session set ended_at = ? where login = ? and ended_at is null returning id",
                row -> row.getObject("id", UUID.class),
                at,
                login.keyBytes());
    }

    /** Forgets log-ins older than an instant: no session lasts that long. */
    int forget(Instant before) {
        return sql.update("delete from browser_session where at < ?", before);
    }
}
