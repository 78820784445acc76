package org.safeharbour.kit.ledger;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

/** Being the one sequencer: the advisory lock of a connection that is kept, and the epoch that was begun with it. */
final class Leadership implements AutoCloseable {
    /** "SHledger" as a number: the advisory lock's name, the same in every database of ours. */
    private static final long LOCK = 0x53486c6564676572L;

    private final Connection connection;
    private final long epoch;

    private Leadership(Connection connection, long epoch) {
        this.connection = connection;
        this.epoch = epoch;
    }

    /** Somebody else began a later epoch: this one must not write any more. */
    static final class Lost extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Lost() {
            super("another sequencer has begun a later epoch");
        }
    }

    /** Leadership, or null while somebody else has it. */
    static Leadership tryTake(DataSource database) throws SQLException {
        var connection = database.getConnection();
        Leadership taken = null;
        try {
            var sql = Sql.on(connection);
            boolean locked = sql.first("select pg_try_advisory_lock(?)", row -> row.getBoolean(1), LOCK)
                    .orElse(false);
            if (locked) {
                var holder = Ids.next();
                long epoch = sql.first(
                                "update ledger_sequencer set epoch = epoch + 1, holder = ? returning epoch",
                                row -> row.getLong(1),
                                holder)
                        .orElseThrow();
                connection.setAutoCommit(false);
                taken = new Leadership(connection, epoch);
            }
            return taken;
        } finally {
            if (taken == null) {
                connection.close();
            }
        }
    }

    /** Locks the epoch row to the end of the transaction. @throws Lost when it is not ours any more */
    void require(Sql sql) {
        int held = sql.update("update ledger_sequencer set epoch = epoch where epoch = ?", epoch);
        if (held != 1) {
            throw new Lost();
        }
    }

    long epoch() {
        return epoch;
    }

    <T> T inTransaction(Sequencer.Step<T> step) throws SQLException {
        boolean done = false;
        try {
            T result = step.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    /** Gives lock and connection back; the pool must not hand out a connection that still holds the lock. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.setAutoCommit(true);
            Sql.on(connection).first("select pg_advisory_unlock(?)", row -> row.getBoolean(1), LOCK);
        }
    }
}
