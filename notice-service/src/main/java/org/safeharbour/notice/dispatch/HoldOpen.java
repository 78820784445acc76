package org.safeharbour.notice.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.notice.notice.Target;

/** Message {@code hold.open}: keep these targets against deletion. More than the first 500 follow as {@link MoreTargets}. */
record HoldOpen(
        UUID holdId,
        UUID noticeId,
        String noticeNumber,
        int demand,
        String agency,
        boolean childSafety,
        String reason,
        Instant until,
        long targetTotal,
        List<Target> targets) {
    static final String TYPE = "hold.open";
    static final String MORE = "hold.targets";

    /** Message {@code hold.targets}: further targets, from this index of the whole list. */
    record MoreTargets(UUID holdId, UUID noticeId, long from, List<Target> targets) {}
}
