package org.safeharbour.kit.work;

import io.quarkus.arc.Arc;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jboss.logging.Logger;

/** Runs something once the running transaction is durable, for example a wake-up; never what must not be lost. */
public final class AfterCommit {
    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

    private AfterCommit() {}

    /** Runs the action after the commit, not at all after a rollback, and at once when no transaction is running. */
    public static void run(Runnable action) {
        var transactions = Arc.container()
                .instance(TransactionSynchronizationRegistry.class)
                .get();
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            action.run();
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the outcome matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    runLogged(action);
                }
            }
        });
    }

    private static void runLogged(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warnf("an action after a commit failed: %s", FailureText.of(e));
        }
    }
}
