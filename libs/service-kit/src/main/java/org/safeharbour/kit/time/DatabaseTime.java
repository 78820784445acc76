package org.safeharbour.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * The database's own time. Leases, retries and moments of receipt use it, so that replicas with differing clocks agree.
 */
@ApplicationScoped
public class DatabaseTime {
    private final DataSource database;

    DatabaseTime(DataSource database) {
        this.database = database;
    }

    /** {@code clock_timestamp()} of this service's database, in UTC. */
    public Instant now() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select clock_timestamp()");
                var row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not tell its time", e);
        }
    }
}
