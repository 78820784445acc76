package org.safeharbour.notice.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.notice.notice.Target;

/** Message {@code order.open}: take these targets down. More than the first 500 follow as {@link MoreTargets}. */
record OrderOpen(
        UUID orderId,
        UUID noticeId,
        String noticeNumber,
        int demand,
        String agency,
        Measure measure,
        String ground,
        List<String> legalBasis,
        boolean childSafety,
        boolean emergency,
        Instant dueAt,
        long targetTotal,
        List<Target> targets) {
    static final String TYPE = "order.open";
    static final String MORE = "order.targets";

    /** Message {@code order.targets}: further targets, from this index of the whole list. */
    record MoreTargets(UUID orderId, UUID noticeId, long from, List<Target> targets) {}
}
