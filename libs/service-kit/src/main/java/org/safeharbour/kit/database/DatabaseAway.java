package org.safeharbour.kit.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.transaction.xa.XAException;

/** Tells a database that is not there, or is stopping, from one that refused: the first passes, and the caller may try again. */
public final class DatabaseAway {
    /** SQLSTATE classes and codes of PostgreSQL: connection exception, out of resources, shutdown, crash, starting up. */
    private static final Set<String> STATES = Set.of("08", "53");

    private static final String OPERATOR_INTERVENED = "57P";
    private static final String POOL = "io.agroal.";
    private static final int LOOKED_AT = 50;

    private DatabaseAway() {}

    /** Whether any cause of a failure, suppressed ones included, is that the database is away. */
    public static boolean isBehind(Throwable failure) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty() && seen.size() < LOOKED_AT) {
            var next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (isAway(next)) {
                return true;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(List.of(next.getSuppressed()));
        }
        return false;
    }

    private static boolean isAway(Throwable failure) {
        if (failure instanceof XAException resource) {
            return resource.errorCode == XAException.XAER_RMFAIL;
        }
        if (!(failure instanceof SQLException refusal)) {
            return false;
        }
        var state = refusal.getSQLState();
        return state == null
                ? isOfPool(refusal)
                : STATES.contains(head(state)) || state.startsWith(OPERATOR_INTERVENED);
    }

    /** The pool has no state to tell when it got no connection in time; nobody else throws from there. */
    private static boolean isOfPool(SQLException refusal) {
        var frames = refusal.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith(POOL);
    }

    private static String head(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }
}
