package org.safeharbour.kit.database;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused or was not there. The message holds the state only: the server's text may quote a row. */
public final class DatabaseFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String state;

    DatabaseFailure(SQLException cause) {
        super("database failure " + cause.getSQLState(), cause);
        this.state = cause.getSQLState();
    }

    /** The SQLSTATE, for example 23505 for a broken unique constraint; null when there was no connection. */
    public String state() {
        return state;
    }
}
