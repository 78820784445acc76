package org.safeharbour.kit.ledger;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.database.DatabaseFailure;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.work.Work;

/**
 * Gives entries their place in the log. One sequencer a log: it holds an advisory lock on a connection of its own and an
 * epoch that every batch must still find in the database, so that one that was paused and replaced changes nothing.
 * Entries are found by having no index, never by being newer than a cursor: ids are not in commit order.
 */
@ApplicationScoped
public class Sequencer implements Work {
    private static final Logger LOG = Logger.getLogger(Sequencer.class);

    private final javax.sql.DataSource database;
    private final KitConfig config;
    private final LedgerKey key;
    private final LedgerBacklog backlog;
    private final Lock one = new ReentrantLock();
    private Leadership leadership;
    private boolean unsigned;

    Sequencer(
            @DataSource("sequencer") javax.sql.DataSource database,
            KitConfig config,
            LedgerKey key,
            LedgerBacklog backlog) {
        this.database = database;
        this.config = config;
        this.key = key;
        this.backlog = backlog;
    }

    /** One batch and, once nothing more waits, the checkpoint over it; true when a full batch suggests that more waits. */
    @Override
    public boolean runOnce() {
        one.lock();
        try {
            if (leadership == null) {
                leadership = Leadership.tryTake(database);
                unsigned = true;
            }
            if (leadership == null) {
                measure(Sql.on(database));
                return false;
            }
            return step(leadership);
        } catch (SQLException e) {
            giveUp();
            throw new IllegalStateException("the sequencer lost its connection", e);
        } catch (LedgerForked e) {
            backlog.forked(true);
            throw e;
        } catch (DatabaseFailure | Leadership.Lost e) {
            giveUp();
            throw e;
        } finally {
            one.unlock();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        one.lock();
        try {
            giveUp();
        } finally {
            one.unlock();
        }
    }

    private boolean step(Leadership lead) throws SQLException {
        int taken = lead.inTransaction(connection -> new SequencingBatch(connection, lead).sequence());
        if (taken > 0) {
            CrashPoint.hit("sequencer.after-commit-before-sign");
        }
        unsigned |= taken > 0;
        if (taken == SequencingBatch.SIZE) {
            lead.inTransaction(connection -> measure(Sql.on(connection)));
            return true;
        }
        backlog.measured(0, 0);
        if (unsigned) {
            var signer = new CheckpointSigner(key.signer(), new SignerMemory(config.stateDir(), key.origin()));
            lead.inTransaction(connection -> signer.signCommitted(connection, lead));
            backlog.forked(false);
            unsigned = false;
        }
        return false;
    }

    private boolean measure(Sql sql) {
        return sql.first(
                        """
                        select count(*) as entries, coalesce(extract(epoch from clock_timestamp() - min(at)) * 1000, 0)::bigint as age
                        from (select at from ledger_entry where leaf_index is null order by at limit ?) as waiting
                        """,
                        row -> {
                            backlog.measured(row.getLong("entries"), row.getLong("age"));
                            return true;
                        },
                        backlog.limit() + 1)
                .orElse(false);
    }

    private void giveUp() {
        if (leadership != null) {
            try {
                leadership.close();
            } catch (SQLException e) {
                LOG.debugf("the sequencer's connection was gone already (%s)", e.getSQLState());
            }
            leadership = null;
        }
    }

    /** Work in a transaction on the leader's connection. */
    @FunctionalInterface
    interface Step<T> {
        T on(Connection connection) throws SQLException;
    }
}
