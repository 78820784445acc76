package org.safeharbour.local.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.safeharbour.local.database.LocalPostgres.Durability;

/** One data folder: makes the cluster when it is new, clears away a server left behind, starts the next one. */
final class PostgresCluster {
    private static final int START_ATTEMPTS = 3;

    private final Path folder;
    private final Path data;
    private final Durability durability;
    private final ServerUser user;
    private final PostgresBinaries binaries;

    private PostgresCluster(Path folder, Durability durability, ServerUser user, PostgresBinaries binaries) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.durability = durability;
        this.user = user;
        this.binaries = binaries;
    }

    static PostgresCluster in(Path folder, Durability durability) throws IOException {
        ServerUser user = ServerUser.detect(folder);
        PostgresCluster cluster =
                new PostgresCluster(folder, durability, user, PostgresBinaries.unpackedBelow(cache(user)));
        cluster.user.own(folder);
        if (Files.exists(cluster.data.resolve("PG_VERSION"))) {
            cluster.stopServerLeftBehind();
        } else {
            cluster.initialise();
        }
        return cluster;
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Starts the server; on port 0 a free one is taken, and another when somebody else was quicker. */
    PostgresProcess start(int port, Path throwAway) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int chosen = port == 0 ? freePort() : port;
            try {
                return PostgresProcess.start(this, chosen, throwAway);
            } catch (IOException failure) {
                if (port != 0 || attempt == START_ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    List<String> serverCommand(int port) {
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC",
                "io_method=sync"));
        boolean durable = durability == Durability.DURABLE;
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            settings.add(setting + (durable ? "=on" : "=off"));
        }
        settings.add("shared_buffers=" + (durable ? "128MB" : "64MB"));
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        return user.command(command);
    }

    /** How a server is stopped. */
    enum Stop {
        /** Sessions are ended, everything committed is written. */
        FAST,
        /** At once, as if it had failed: the next start recovers. */
        IMMEDIATE
    }

    List<String> stopCommand(Stop how) {
        return user.command(List.of(
                binaries.program("pg_ctl"),
                "stop",
                "-w",
                "-t",
                "30",
                "-m",
                how.name().toLowerCase(Locale.ROOT),
                "-D",
                data.toString()));
    }

    Path log() {
        return folder.resolve("server.log");
    }

    private Path passwordFile() {
        return folder.resolve("superuser.password");
    }

    private void initialise() throws IOException {
        Folders.delete(data);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
        user.own(folder);
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "-D",
                data.toString(),
                "-U",
                LocalPostgres.SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile(),
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (durability == Durability.FAST) {
            command.add("--no-sync");
        }
        PostgresProcess.run(user.command(command), folder.resolve("initdb.log"));
    }

    private void stopServerLeftBehind() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        boolean running = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (running) {
            PostgresProcess.run(stopCommand(Stop.FAST), folder.resolve("stop.log"));
        }
    }

    private static Path cache(ServerUser user) {
        String home = System.getProperty("user.home");
        // Nobody cannot look into root's home, so there the programs go where everyone can read them.
        return user == ServerUser.NOBODY || home == null || !Files.isWritable(Path.of(home))
                ? Path.of(System.getProperty("java.io.tmpdir"), "safe-harbour-" + System.getProperty("user.name"))
                : Path.of(home, ".cache", "safe-harbour");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
