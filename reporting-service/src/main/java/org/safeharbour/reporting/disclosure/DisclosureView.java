package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A disclosure as it is shown. An officer sees what concerns the agency and nothing of staff; who lacks the permission for
 * a child-safety matter sees number and state. Members that do not apply are absent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureView(
        UUID id,
        UUID noticeId,
        String noticeNumber,
        Integer demand,
        String agency,
        boolean childSafety,
        DisclosureState state,
        List<String> legalBasis,
        String from,
        String to,
        List<String> asked,
        List<String> permitted,
        List<String> released,
        List<RefusalView> refused,
        List<Dropped.Count> dropped,
        String proposer,
        String lastEditor,
        String digest,
        String keyFingerprint,
        Integer approvalsNeeded,
        List<ApprovalView> approvals,
        Counts targets,
        Instant dueAt,
        Instant createdAt,
        Instant expiresAt,
        String packageSha256) {

    /** A decision that stands. */
    record ApprovalView(String person, Decision decision, String digest, String note, Instant at, Instant expiresAt) {
        static ApprovalView of(Approval approval) {
            return new ApprovalView(
                    approval.person(),
                    approval.decision(),
                    approval.digest(),
                    approval.note(),
                    approval.givenAt(),
                    approval.expiresAt());
        }
    }

    /** How many targets there are, and what became of them. */
    record Counts(int total, Map<TargetOutcome, Long> byOutcome) {}

    /** For staff who may see it whole. */
    static DisclosureView whole(Disclosure disclosure, List<Dropped.Count> dropped, Map<TargetOutcome, Long> outcomes) {
        var terms = disclosure.terms();
        return new DisclosureView(
                disclosure.id(),
                terms.noticeId(),
                terms.noticeNumber(),
                terms.demand(),
                terms.agency(),
                terms.childSafety(),
                disclosure.state(),
                terms.legalBasis(),
                terms.askedFrom(),
                terms.askedTo(),
                terms.askedNames(),
                terms.permittedNames(),
                DataCategory.names(disclosure.released()),
                RefusalView.of(disclosure.refusals()),
                dropped,
                disclosure.proposer(),
                disclosure.lastEditor(),
                disclosure.digest(),
                disclosure.keyFingerprint(),
                disclosure.approvalsNeeded(),
                disclosure.standing().stream().map(ApprovalView::of).toList(),
                new Counts(terms.targetTotal(), outcomes),
                terms.dueAt(),
                disclosure.createdAt(),
                disclosure.expiresAt(),
                sha256(disclosure));
    }

    /** For an officer of the agency: what will be released is shown when it is settled. */
    static DisclosureView forOfficer(Disclosure disclosure, Map<TargetOutcome, Long> outcomes) {
        var terms = disclosure.terms();
        boolean decided = disclosure.state().isDecided();
        return new DisclosureView(
                disclosure.id(),
                terms.noticeId(),
                terms.noticeNumber(),
                terms.demand(),
                terms.agency(),
                terms.childSafety(),
                disclosure.state(),
                terms.legalBasis(),
                terms.askedFrom(),
                terms.askedTo(),
                terms.askedNames(),
                terms.permittedNames(),
                decided ? DataCategory.names(disclosure.released()) : List.of(),
                decided ? RefusalView.of(disclosure.refusals()) : List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                decided ? new Counts(terms.targetTotal(), outcomes) : null,
                null,
                null,
                disclosure.expiresAt(),
                sha256(disclosure));
    }

    /** For staff who lack the permission for child-safety matters. */
    static DisclosureView outline(Disclosure disclosure) {
        return new DisclosureView(
                disclosure.id(),
                null,
                disclosure.terms().noticeNumber(),
                null,
                null,
                true,
                disclosure.state(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String sha256(Disclosure disclosure) {
        return disclosure.sealedPackage() == null
                ? null
                : disclosure.sealedPackage().sha256();
    }
}
