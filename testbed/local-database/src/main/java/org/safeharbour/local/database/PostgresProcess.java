package org.safeharbour.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The running server: started, found ready, stopped. */
final class PostgresProcess {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final PostgresCluster cluster;
    private final Process process;
    private final int port;

    private PostgresProcess(PostgresCluster cluster, Process process, int port) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    static PostgresProcess start(PostgresCluster cluster, int port, Path throwAway) throws IOException {
        Process process = new ProcessBuilder(cluster.serverCommand(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                .start();
        if (throwAway == null) {
            Leash.hold(process.toHandle(), Leash.Signal.INT);
        } else {
            Leash.hold(process.toHandle(), Leash.Signal.INT, throwAway);
        }
        PostgresProcess server = new PostgresProcess(cluster, process, port);
        server.awaitReady();
        return server;
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void stop(PostgresCluster.Stop how) throws IOException {
        if (process.isAlive()) {
            run(cluster.stopCommand(how), cluster.log());
        }
        Leash.release(process.toHandle());
    }

    /** Runs a program of PostgreSQL to its end (at most two minutes), output into {@code log}. */
    static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("No end within two minutes, see " + log);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw interrupted(interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException("PostgreSQL said: " + tail(log));
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (true) {
            try (Connection connection = LocalPostgres.connect(port, "postgres", cluster.password())) {
                if (process.isAlive() && connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("PostgreSQL did not answer within 60 s, see " + cluster.log(), notYet);
                }
            }
            if (endedWithin(Duration.ofMillis(50))) {
                Leash.release(process.toHandle());
                throw new IOException("PostgreSQL ended at once and said: " + tail(cluster.log()));
            }
        }
    }

    private boolean endedWithin(Duration time) throws IOException {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IOException("Interrupted while waiting for PostgreSQL", cause);
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
