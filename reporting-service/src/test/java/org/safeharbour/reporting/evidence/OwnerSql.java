package org.safeharbour.reporting.evidence;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Statements as the owner of the tables: what an attacker with the database could do. */
final class OwnerSql {
    private OwnerSql() {}

    static void run(String sql) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("SAFE_HARBOUR_DB_URL", String.class),
                        config.getValue("SAFE_HARBOUR_DB_OWNER_USER", String.class),
                        config.getValue("SAFE_HARBOUR_DB_OWNER_PASSWORD", String.class));
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.agency', '*', false)");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
