package org.safeharbour.kit.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Tells PostgreSQL, at the start of every transaction, whose rows may be seen. The policies of the tables read
 * {@code app.agency}; forgetting the caller therefore shows nothing instead of everything.
 */
@ApplicationScoped
class RowScope {
    private final DataSource database;
    private final TransactionManager transactions;
    private final CurrentCaller callers;

    RowScope(DataSource database, TransactionManager transactions, CurrentCaller callers) {
        this.database = database;
        this.transactions = transactions;
        this.callers = callers;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        var scope = callers.find().map(Caller::rowScope).orElse("");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select set_config('app.agency', ?, true)")) {
            statement.setString(1, scope);
            statement.execute();
        } catch (SQLException e) {
            end(e);
            throw new IllegalStateException("the row scope could not be set", e);
        }
    }

    /**
     * A transaction whose beginning fails is nobody's to end: left on the thread, everything that runs there later would join it
     * and its dead connection.
     */
    private void end(SQLException failure) {
        try {
            transactions.rollback();
        } catch (SystemException | IllegalStateException e) {
            failure.addSuppressed(e);
        }
    }
}
