package org.safeharbour.reporting.evidence;

import java.util.Set;

/**
 * Life of a hold: {@code OPEN -> RELEASED}. A released hold is never opened again; a new one is made.
 */
enum HoldState {
    /** Deletion of what it keeps is refused. */
    OPEN,
    /** Two people agreed to let go. */
    RELEASED;

    /** States that may follow. */
    Set<HoldState> successors() {
        return this == OPEN ? Set.of(RELEASED) : Set.of();
    }
}
