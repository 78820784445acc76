package org.safeharbour.chirp.database;

import java.io.Serial;
import java.sql.SQLException;

/** A statement that did not succeed, sorted by what the caller can do about it. */
public final class DatabaseFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DATA_EXCEPTION = "22";

    /** What a failure means for the one who asked. */
    public enum Kind {
        /** A unique value is taken. */
        TAKEN,
        /** A value that the database cannot hold: a NUL character, an impossible address or date. */
        IMPOSSIBLE_VALUE,
        /** Overload, a lost connection, a lock or time limit: the same request may succeed later. */
        BUSY,
        /** A mistake of ours. */
        BROKEN
    }

    private final Kind kind;

    private DatabaseFailure(Kind kind, SQLException cause) {
        super(cause);
        this.kind = kind;
    }

    static DatabaseFailure of(SQLException e) {
        String state = e.getSQLState();
        if (UNIQUE_VIOLATION.equals(state)) {
            return new DatabaseFailure(Kind.TAKEN, e);
        }
        if (state != null && state.startsWith(DATA_EXCEPTION)) {
            return new DatabaseFailure(Kind.IMPOSSIBLE_VALUE, e);
        }
        // No state at all is the connection pool's own time limit. The classes are PostgreSQL's: connection (08),
        // rollback for a deadlock (40), resources (53), lock not available (55), operator intervention (57).
        boolean passing = state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57");
        return new DatabaseFailure(passing ? Kind.BUSY : Kind.BROKEN, e);
    }

    /** What the failure means. */
    public Kind kind() {
        return kind;
    }
}
