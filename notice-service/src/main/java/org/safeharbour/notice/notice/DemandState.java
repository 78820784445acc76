package org.safeharbour.notice.notice;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one demand stands. Its moves:
 *
 * <pre>
 * OPEN         -> DISPATCHED, ANSWERED, REFUSED, CARRIED_OVER
 * DISPATCHED   -> OPEN, IN_PROGRESS, ANSWERED, REFUSED, CARRIED_OVER
 * IN_PROGRESS  -> OPEN, ANSWERED, REFUSED, CARRIED_OVER
 * ANSWERED     -> REFUSED, CARRIED_OVER
 * REFUSED      -> ANSWERED, CARRIED_OVER
 * CARRIED_OVER -> ANSWERED, REFUSED
 * </pre>
 *
 * Back to OPEN only when the work that was ordered is not carried out. An answer may be given anew in the same state; once an
 * approved reply holds it, {@link Demand} refuses any further change.
 */
public enum DemandState {
    OPEN,
    DISPATCHED,
    IN_PROGRESS,
    ANSWERED,
    REFUSED,
    CARRIED_OVER;

    /** The states that may follow. */
    public Set<DemandState> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(DISPATCHED, ANSWERED, REFUSED, CARRIED_OVER);
            case DISPATCHED -> EnumSet.of(OPEN, IN_PROGRESS, ANSWERED, REFUSED, CARRIED_OVER);
            case IN_PROGRESS -> EnumSet.of(OPEN, ANSWERED, REFUSED, CARRIED_OVER);
            case ANSWERED -> EnumSet.of(REFUSED, CARRIED_OVER);
            case REFUSED -> EnumSet.of(ANSWERED, CARRIED_OVER);
            case CARRIED_OVER -> EnumSet.of(ANSWERED, REFUSED);
        };
    }

    /** Whether a final reply may leave with the demand like this. */
    public boolean isAnswered() {
        return this == ANSWERED || this == REFUSED || this == CARRIED_OVER;
    }

    /** Whether work is under way. */
    public boolean isAtWork() {
        return this == DISPATCHED || this == IN_PROGRESS;
    }
}
