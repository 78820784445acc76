package org.safeharbour.notice.clock;

import java.util.Map;
import java.util.Set;

/**
 * Where a statutory clock stands. Legal transitions:
 *
 * <pre>
 * NOT_STARTED → RUNNING, MET
 * RUNNING     → PAUSED, SUSPENDED, MET, BREACHED
 * PAUSED      → RUNNING, SUSPENDED, MET
 * SUSPENDED   → RUNNING, MET
 * BREACHED    → RUNNING (an extension), SUSPENDED, MET (late)
 * MET         → RUNNING (an answer was taken back)
 * </pre>
 *
 * BREACHED is never stored: it is what a running clock shows once its due moment has passed.
 */
public enum ClockState {
    NOT_STARTED,
    RUNNING,
    PAUSED,
    SUSPENDED,
    MET,
    BREACHED;

    private static final Map<ClockState, Set<ClockState>> NEXT = Map.of(
            NOT_STARTED, Set.of(RUNNING, MET),
            RUNNING, Set.of(PAUSED, SUSPENDED, MET, BREACHED),
            PAUSED, Set.of(RUNNING, SUSPENDED, MET),
            SUSPENDED, Set.of(RUNNING, MET),
            BREACHED, Set.of(RUNNING, SUSPENDED, MET),
            MET, Set.of(RUNNING));

    /** Whether a clock may go from this state to the other one. */
    public boolean mayBecome(ClockState next) {
        return NEXT.get(this).contains(next);
    }
}
