package org.safeharbour.kit.task;

import java.util.Set;

/**
 * OPEN → CLAIMED → RESOLVED, and OPEN → RESOLVED for what needs no claim; a claim passes to whoever claims next.
 */
public enum TaskState {
    /** Nobody has taken it. */
    OPEN,
    /** Somebody works on it. */
    CLAIMED,
    /** Done; the resolution says how. */
    RESOLVED;

    /** The states that may follow. */
    public Set<TaskState> successors() {
        return switch (this) {
            case OPEN -> Set.of(CLAIMED, RESOLVED);
            case CLAIMED -> Set.of(CLAIMED, RESOLVED);
            case RESOLVED -> Set.of();
        };
    }
}
