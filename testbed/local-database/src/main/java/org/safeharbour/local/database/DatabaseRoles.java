package org.safeharbour.local.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.safeharbour.local.database.DatabaseAccess.Login;

/**
 * Makes a service's database and its three roles: {@code <name>_owner} (migrations; owns the schema), {@code <name>_app} and
 * {@code <name>_sequencer} (may connect and use the schema; rights on tables come from the migrations). No role is superuser or
 * bypasses row-level security. Can be repeated; every run sets fresh passwords.
 */
public final class DatabaseRoles {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final int port;
    private final String superuserPassword;

    /** On the server at 127.0.0.1 and this port, with its superuser's password. */
    public DatabaseRoles(int port, String superuserPassword) {
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    /**
     * The database {@code service} with its roles, ready for migrations.
     *
     * @throws IllegalArgumentException when the name is not a plain lower-case identifier
     */
    public DatabaseAccess prepare(String service) throws SQLException {
        if (!NAME.matcher(service).matches()) {
            throw new IllegalArgumentException("Not a database name: " + service);
        }
        Login owner = fresh(service + "_owner");
        Login app = fresh(service + "_app");
        Login sequencer = fresh(service + "_sequencer");
        try (Connection server = LocalPostgres.connect(port, "postgres", superuserPassword)) {
            for (Login login : List.of(owner, app, sequencer)) {
                makeRole(server, login);
            }
            if (!exists(server, "select 1 from pg_database where datname = ?", service)) {
                execute(server, "create database " + service + " owner " + owner.user());
            }
        }
        try (Connection database = LocalPostgres.connect(port, service, superuserPassword)) {
            grant(database, service, owner, app, sequencer);
        }
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + service, owner, app, sequencer);
    }

    private static void makeRole(Connection server, Login login) throws SQLException {
        String verb = exists(server, "select 1 from pg_roles where rolname = ?", login.user()) ? "alter" : "create";
        execute(
                server,
                verb + " role " + login.user()
                        + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                        + login.password() + "'");
    }

    private static void grant(Connection database, String name, Login owner, Login app, Login sequencer)
            throws SQLException {
        String users = app.user() + ", " + sequencer.user();
        execute(database, "revoke all on database " + name + " from public");
        execute(database, "grant connect on database " + name + " to " + users);
        execute(database, "alter schema public owner to " + owner.user());
        execute(database, "revoke all on schema public from public");
        execute(database, "grant usage on schema public to " + users);
    }

    private static Login fresh(String user) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new Login(user, HexFormat.of().formatHex(secret));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
