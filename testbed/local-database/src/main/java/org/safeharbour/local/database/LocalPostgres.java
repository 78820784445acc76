package org.safeharbour.local.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of our own on 127.0.0.1. It ends with this JVM, whatever ends the JVM; a server that is left on a data
 * folder all the same is stopped before the next one starts there.
 */
public final class LocalPostgres implements AutoCloseable {
    /** What a crash of the machine may cost. */
    public enum Durability {
        /** Every commit is on disk before it is answered: for the local stack, fault tests and benchmarks. */
        DURABLE,
        /** Nothing waits for the disk: for tests that throw the server away. */
        FAST
    }

    static final String SUPERUSER = "postgres";

    private final int port;
    private final String password;
    private final PostgresCluster cluster;
    private final FileChannel lock;
    private final Path folder;
    private final Path throwAway;
    private volatile PostgresProcess process;

    private LocalPostgres(
            PostgresCluster cluster, PostgresProcess process, FileChannel lock, Path folder, Path throwAway)
            throws IOException {
        this.cluster = cluster;
        this.process = process;
        this.folder = folder;
        this.port = process.port();
        this.password = cluster.password();
        this.lock = lock;
        this.throwAway = throwAway;
    }

    /** A server with fast settings on a free port, in a temporary folder that goes with it. */
    public static LocalPostgres throwAway() throws IOException {
        Path folder = Files.createTempDirectory("safe-harbour-postgres-");
        return start(folder, 0, Durability.FAST, folder);
    }

    /**
     * A server whose data stays in {@code folder} (made when missing).
     *
     * @param port the TCP port, 0 for a free one
     * @throws IOException when another process holds the folder, or the server does not start; the message says what to do
     */
    public static LocalPostgres in(Path folder, int port, Durability durability) throws IOException {
        return start(folder.toAbsolutePath(), port, durability, null);
    }

    private static LocalPostgres start(Path folder, int port, Durability durability, Path throwAway)
            throws IOException {
        Folders.secret(folder);
        FileChannel lock = lock(folder);
        try {
            PostgresCluster cluster = PostgresCluster.in(folder, durability);
            return new LocalPostgres(cluster, cluster.start(port, throwAway), lock, folder, throwAway);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException sameJvm) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new IOException(
                    "The data folder " + folder + " is in use by another Safe Harbour: stop that one first.");
        }
        return channel;
    }

    /** The server's TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The JDBC URL of a database on this server, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as the superuser; the caller closes it. */
    public Connection superuser(String database) throws SQLException {
        return connect(port, database, password);
    }

    /** Makes (or finds) a service's database and its three roles, with fresh passwords. */
    public DatabaseAccess database(String service) throws SQLException {
        return new DatabaseRoles(port, password).prepare(service);
    }

    /** The process of the server, for tests that kill it. */
    public ProcessHandle process() {
        return process.handle();
    }

    /**
     * Breaks the server off, as a failing machine would: no session ends in order, nothing is written, and the next start has to
     * recover from the log.
     */
    public void stopImmediately() throws IOException {
        process.stop(PostgresCluster.Stop.IMMEDIATE);
    }

    /** Starts the server again on the same folder and port; returns when it answers. */
    public void startAgain() throws IOException {
        process = cluster.start(port, throwAway);
    }

    Path folder() {
        return folder;
    }

    String superuserPassword() {
        return password;
    }

    static Connection connect(int port, String database, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(SUPERUSER);
        source.setPassword(password);
        source.setConnectTimeout(10);
        source.setSocketTimeout(60);
        return source.getConnection();
    }

    /** Stops the server in good order (sessions are ended, everything committed is kept). */
    @Override
    public void close() throws IOException {
        try (lock) {
            process.stop(PostgresCluster.Stop.FAST);
            if (throwAway != null) {
                Folders.delete(throwAway);
            }
        }
    }
}
