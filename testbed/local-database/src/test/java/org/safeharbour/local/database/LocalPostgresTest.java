package org.safeharbour.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeharbour.local.database.LocalPostgres.Durability;

/** A data folder outlives its server, and a server does not outlive its JVM. */
class LocalPostgresTest {
    /** Starts a server in a folder, says its process id, and waits to be killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            LocalPostgres server = LocalPostgres.in(Path.of(arguments[0]), 0, Durability.DURABLE);
            System.out.println(server.process().pid());
            new java.util.concurrent.CountDownLatch(1).await(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void theDurableServerHasDurableSettingsAndItsDataStay(@TempDir Path folder) throws Exception {
        try (LocalPostgres server = LocalPostgres.in(folder, 0, Durability.DURABLE)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(first(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(first(server, "show server_version")).startsWith("18.");
            try (Connection connection = server.superuser("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 'still here' as word");
            }
            assertThatThrownBy(() -> LocalPostgres.in(folder, 0, Durability.DURABLE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another Safe Harbour");
        }
        try (LocalPostgres again = LocalPostgres.in(folder, 0, Durability.DURABLE)) {
            assertThat(first(again, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void whatWasCommittedOutlivesAnImmediateStop(@TempDir Path folder) throws Exception {
        try (LocalPostgres server = LocalPostgres.in(folder, 0, Durability.DURABLE)) {
            try (Connection connection = server.superuser("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 'still here' as word");
            }
            server.stopImmediately();
            assertThat(server.process().isAlive()).isFalse();
            assertThatThrownBy(() -> first(server, "select 1")).isInstanceOf(SQLException.class);

            server.startAgain();

            assertThat(first(server, "select word from kept")).isEqualTo("still here");
            assertThat(Files.readString(folder.resolve("server.log"))).contains("was not properly shut down");
        }
    }

    @Test
    void killingTheJvmEndsItsServer(@TempDir Path folder) throws Exception {
        Process owner = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid = Long.parseLong(owner.inputReader().readLine());
        CompletableFuture<ProcessHandle> ended =
                ProcessHandle.of(pid).orElseThrow().onExit();

        owner.destroyForcibly();

        assertThat(ended.get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void aServerLeftBehindIsStoppedBeforeTheNextOneStarts(@TempDir Path folder) throws Exception {
        LocalPostgres.in(folder, 0, Durability.DURABLE).close();
        PostgresCluster cluster = PostgresCluster.in(folder, Durability.DURABLE);
        PostgresProcess orphan = cluster.start(0, null);

        try (LocalPostgres next = LocalPostgres.in(folder, 0, Durability.DURABLE)) {
            assertThat(orphan.handle().onExit().get(20, TimeUnit.SECONDS).isAlive())
                    .isFalse();
            assertThat(first(next, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aPortInUseIsSaidAtOnce(@TempDir Path folder) throws Exception {
        try (java.net.ServerSocket taken =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalPostgres.in(folder, taken.getLocalPort(), Durability.FAST))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void whereUserNamespacesAreClosedRootStepsDownToNobody(@TempDir Path folder) throws Exception {
        Path mine = Files.createFile(folder.resolve("mine"));
        ServerUser user = ServerUser.detect(mine);
        if (user != ServerUser.SELF) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            ServerUser.NOBODY.own(Files.createDirectory(folder.resolve("data")));
            assertThat(Files.getAttribute(folder.resolve("data"), "unix:uid")).isEqualTo(65534);
            ServerUser.NAMESPACE.own(folder.resolve("data"));
            assertThat(Files.getAttribute(folder.resolve("data"), "unix:uid")).isEqualTo(0);
        }
        assertThat(ServerUser.NOBODY.command(List.of("initdb")))
                .startsWith("setpriv")
                .endsWith("initdb");
    }

    private static String first(LocalPostgres server, String query) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
