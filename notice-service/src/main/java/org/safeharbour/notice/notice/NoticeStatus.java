package org.safeharbour.notice.notice;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a notice stands. Its moves:
 *
 * <pre>
 * RECEIVED          -> ACKNOWLEDGED, ACCEPTED, REJECTED, WITHDRAWN
 * ACKNOWLEDGED      -> ACCEPTED, REJECTED, WITHDRAWN
 * ACCEPTED          -> PARTIALLY_REPLIED, REPLIED, WITHDRAWN
 * PARTIALLY_REPLIED -> REPLIED, WITHDRAWN
 * REPLIED           -> CLOSED
 * CLOSED            -> (end)
 * REJECTED          -> (end)
 * WITHDRAWN         -> (end)
 * </pre>
 *
 * A stay of a court stands beside the status and is no status.
 */
public enum NoticeStatus {
    RECEIVED,
    ACKNOWLEDGED,
    ACCEPTED,
    PARTIALLY_REPLIED,
    REPLIED,
    CLOSED,
    REJECTED,
    WITHDRAWN;

    /** The statuses that may follow. */
    public Set<NoticeStatus> successors() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, ACCEPTED, REJECTED, WITHDRAWN);
            case ACKNOWLEDGED -> EnumSet.of(ACCEPTED, REJECTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(PARTIALLY_REPLIED, REPLIED, WITHDRAWN);
            case PARTIALLY_REPLIED -> EnumSet.of(REPLIED, WITHDRAWN);
            case REPLIED -> EnumSet.of(CLOSED);
            case CLOSED, REJECTED, WITHDRAWN -> EnumSet.noneOf(NoticeStatus.class);
        };
    }

    /** Whether answers may still be given. */
    public boolean isOpen() {
        return this == RECEIVED || this == ACKNOWLEDGED || this == ACCEPTED || this == PARTIALLY_REPLIED;
    }

    /** Whether work has been accepted and not all of it is replied to. */
    public boolean isInWork() {
        return this == ACCEPTED || this == PARTIALLY_REPLIED;
    }
}
