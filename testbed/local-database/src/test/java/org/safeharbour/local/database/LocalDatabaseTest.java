package org.safeharbour.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service in development mode or in a test finds: by configuration alone, on a real server. */
class LocalDatabaseTest {
    @Test
    void aServiceInATestFindsItsDatabaseRolesAndKeys() throws Exception {
        SmallRyeConfig config = config("notice", "test");

        assertThat(userSeenBy(config, "OWNER")).isEqualTo("notice_owner");
        assertThat(userSeenBy(config, "APP")).isEqualTo("notice_app");
        assertThat(userSeenBy(config, "SEQUENCER")).isEqualTo("notice_sequencer");
        Path keys = Path.of(value(config, "SAFE_HARBOUR_KEYS_DIR"));
        assertThat(keys.resolve("peers/gateway.pub")).content().startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(Path.of(value(config, "SAFE_HARBOUR_STATE_DIR"))).isEmptyDirectory();
    }

    @Test
    void liveReloadAndASecondServiceShareTheServer() {
        SmallRyeConfig first = config("notice", "dev");
        SmallRyeConfig reloaded = config("notice", "dev");
        SmallRyeConfig second = config("takedown", "dev");

        assertThat(value(reloaded, "SAFE_HARBOUR_DB_APP_PASSWORD"))
                .isEqualTo(value(first, "SAFE_HARBOUR_DB_APP_PASSWORD"));
        assertThat(value(second, "SAFE_HARBOUR_DB_URL"))
                .isEqualTo(value(first, "SAFE_HARBOUR_DB_URL").replace("/notice", "/takedown"));
    }

    @Test
    void buildingAPackageAndAServiceWithoutANameStartNothing() {
        assertThat(value(config("never", "prod"), "SAFE_HARBOUR_DB_URL")).isNull();
        assertThat(value(config(null, "test"), "SAFE_HARBOUR_DB_URL")).isNull();
        value(config("never", "test"), "some.other.key");
        assertThat(System.getProperty("local-database.never.SAFE_HARBOUR_DB_URL"))
                .isNull();
    }

    @Test
    void theEnvironmentWins() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withProfile("test")
                .withDefaultValue(LocalDatabaseConfig.SERVICE, "notice")
                .withSources(new io.smallrye.config.PropertiesConfigSource(
                        java.util.Map.of("SAFE_HARBOUR_DB_URL", "jdbc:postgresql://192.0.2.1/notice"), "given", 300))
                .withSources(new LocalDatabaseConfig())
                .build();

        assertThat(value(config, "SAFE_HARBOUR_DB_URL")).isEqualTo("jdbc:postgresql://192.0.2.1/notice");
    }

    @Test
    void theThreeRolesMayNoMoreThanTheyMust() throws Exception {
        DatabaseAccess access;
        try (LocalPostgres server = LocalPostgres.throwAway()) {
            access = server.database("roles");
            access = server.database("roles");
            try (Connection superuser = server.superuser("roles");
                    Statement statement = superuser.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from pg_roles where rolname like 'roles_%'"
                            + " and not rolsuper and not rolbypassrls and not rolcreatedb and not rolcreaterole")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(3);
            }
            execute(access, access.owner(), "create table t (id int)");
            for (DatabaseAccess.Login login : List.of(access.app(), access.sequencer())) {
                DatabaseAccess reached = access;
                assertThatThrownBy(() -> execute(reached, login, "select * from t"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> execute(reached, login, "create table u (id int)"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
            DatabaseAccess other = server.database("other");
            assertThatThrownBy(() -> execute(other, server.database("roles").app(), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            DatabaseAccess.Login wrong = new DatabaseAccess.Login(access.app().user(), "guessed");
            assertThatThrownBy(() -> execute(other, wrong, "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(access.app()).hasToString("roles_app");
        }
        DatabaseAccess gone = access;
        assertThatThrownBy(() -> execute(gone, gone.app(), "select 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> new DatabaseRoles(1, "").prepare("x; drop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysAreMadeOnceAndReadByTheirOwnerOnly(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        ServiceKeys made = ServiceKeys.in(folder.resolve("keys"));
        String key = made.ledgerKey("notice");
        ServiceKeys found = ServiceKeys.in(folder.resolve("keys"));

        assertThat(found.ledgerKey("notice"))
                .isEqualTo(key)
                .matches("safe-harbour\\.chirp\\.example/notice\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}");
        assertThat(Files.getPosixFilePermissions(made.folder("chirp").resolve("platform.key")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(Files.readString(made.folder("takedown").resolve("platform.pub")))
                .isEqualTo(Files.readString(made.folder("reporting").resolve("platform.pub")));
        assertThat(made.environment("chirp")).containsOnlyKeys("CHIRP_KEYS_DIR", "CHIRP_ADMIN_TOKEN");
    }

    private static String value(SmallRyeConfig config, String name) {
        return config.getConfigValue(name).getValue();
    }

    private static SmallRyeConfig config(String service, String profile) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().withProfile(profile).addDiscoveredSources();
        return (service == null ? builder : builder.withDefaultValue(LocalDatabaseConfig.SERVICE, service)).build();
    }

    private static String userSeenBy(SmallRyeConfig config, String role) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        value(config, "SAFE_HARBOUR_DB_URL"),
                        value(config, "SAFE_HARBOUR_DB_" + role + "_USER"),
                        value(config, "SAFE_HARBOUR_DB_" + role + "_PASSWORD"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAccess access, DatabaseAccess.Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
