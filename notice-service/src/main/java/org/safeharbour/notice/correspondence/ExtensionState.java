package org.safeharbour.notice.correspondence;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a request for more time stands. Its moves:
 *
 * <pre>
 * ASKED   -> GRANTED, REFUSED
 * GRANTED -> (end)
 * REFUSED -> (end)
 * </pre>
 */
enum ExtensionState {
    ASKED,
    GRANTED,
    REFUSED;

    /** The states that may follow. */
    Set<ExtensionState> successors() {
        return this == ASKED ? EnumSet.of(GRANTED, REFUSED) : EnumSet.noneOf(ExtensionState.class);
    }
}
