package org.safeharbour.notice.reply;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a reply stands. Its moves:
 *
 * <pre>
 * AWAITING_APPROVAL -> ISSUED, REJECTED
 * ISSUED            -> (end)
 * REJECTED          -> (end)
 * </pre>
 */
enum ReplyState {
    AWAITING_APPROVAL,
    ISSUED,
    REJECTED;

    Set<ReplyState> successors() {
        return this == AWAITING_APPROVAL ? EnumSet.of(ISSUED, REJECTED) : EnumSet.noneOf(ReplyState.class);
    }
}
