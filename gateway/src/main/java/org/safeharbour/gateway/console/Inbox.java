package org.safeharbour.gateway.console;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.safeharbour.gateway.services.NoticeLine;

/** The order in which work is done: breached clocks first, then by the next due moment; what has no clock comes last. */
final class Inbox {
    private static final Comparator<NoticeLine> URGENCY = Comparator.comparing(
                    (NoticeLine line) -> !"BREACHED".equals(line.clockState()))
            .thenComparing(NoticeLine::nextDueAt, Comparator.nullsLast(Comparator.comparing(OffsetDateTime::toInstant)))
            .thenComparing(NoticeLine::number);

    private Inbox() {}

    static List<NoticeLine> sorted(List<NoticeLine> notices) {
        return notices.stream().sorted(URGENCY).toList();
    }
}
