package org.safeharbour.notice.agency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A change of the directory.
 *
 * @param digest over exactly what is shown; an approval names it
 * @param content what the entry shall be; null fields stay as they are
 * @param approvalsNeeded people besides the proposer, each another one
 */
record ChangeView(
        UUID id,
        String kind,
        String agency,
        String digest,
        ChangeState state,
        Content content,
        int approvalsNeeded,
        List<ApprovalView> approvals,
        OffsetDateTime proposedAt) {
    private static final String KIND = "AGENCY";

    /** The proposed entry. */
    record Content(
            String name,
            String unit,
            List<String> domains,
            List<AgencyContent.Contact> contacts,
            String keyFingerprint) {}

    /** What one person decided. */
    record ApprovalView(String person, ChangeDecisionRequest.Decision decision, OffsetDateTime at, String note) {}

    static ChangeView of(AgencyChanges.Change change, List<AgencyChanges.Approval> approvals, ZoneId zone) {
        var content = change.content();
        return new ChangeView(
                change.id(),
                KIND,
                content.slug(),
                change.digest(),
                change.state(),
                new Content(
                        content.name(),
                        content.unit(),
                        content.domains(),
                        content.contacts(),
                        content.keyFingerprint()),
                change.approvalsNeeded(),
                approvals.stream()
                        .map(a -> new ApprovalView(a.person(), a.decision(), at(a.at(), zone), a.note()))
                        .toList(),
                at(change.proposedAt(), zone));
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
