package org.safeharbour.notice.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.notice.notice.DataCategory;
import org.safeharbour.notice.notice.Target;

/** Message {@code disclosure.open}: collect and hand out this data. More than the first 500 follow as {@link MoreTargets}. */
record DisclosureOpen(
        UUID disclosureId,
        UUID noticeId,
        String noticeNumber,
        String reference,
        List<String> caseReferences,
        int demand,
        String demandNumber,
        String agency,
        boolean childSafety,
        List<String> legalBasis,
        String issuerRank,
        String text,
        List<DataCategory> categories,
        String from,
        String to,
        Instant dueAt,
        long targetTotal,
        List<Target> targets) {
    static final String TYPE = "disclosure.open";
    static final String MORE = "disclosure.targets";

    /** Message {@code disclosure.targets}: further targets, from this index of the whole list. */
    record MoreTargets(UUID disclosureId, UUID noticeId, long from, List<Target> targets) {}
}
