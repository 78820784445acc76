package org.safeharbour.takedown.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An order as it is shown. Who lacks the permission for a child-safety matter sees number, clocks, state and how far it
 * is; the other members are absent then.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(
        UUID id,
        OrderStatus status,
        String noticeNumber,
        boolean childSafety,
        SourceView source,
        Measure measure,
        List<String> countries,
        String ground,
        List<String> legalBasis,
        Boolean emergency,
        Instant dueAt,
        String proposer,
        String lastEditor,
        String digest,
        Integer approvalsNeeded,
        List<ApprovalView> approvals,
        Counts targets,
        Instant createdAt,
        Instant decidedAt,
        Instant finishedAt) {

    /** What caused the order. */
    record SourceView(Source.Kind kind, UUID noticeId, Integer demand) {}

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

    /** How far the order is; announced only while a notice still brings targets, byOutcome not in lists and outlines. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counts(int total, int settled, Integer announced, Map<Outcome, Long> byOutcome) {}

    /** @param byOutcome null in lists */
    static OrderView of(Order order, Map<Outcome, Long> byOutcome, boolean whole) {
        var terms = order.terms();
        var source = terms.source();
        return new OrderView(
                order.id(),
                order.status(),
                terms.noticeNumber(),
                terms.childSafety(),
                whole ? new SourceView(source.kind(), source.noticeId(), source.demand()) : null,
                whole ? terms.measure() : null,
                whole ? terms.countries() : null,
                whole ? terms.ground() : null,
                whole ? terms.legalBasis() : null,
                whole ? terms.emergency() : null,
                terms.dueAt(),
                whole ? order.proposer() : null,
                whole ? order.lastEditor() : null,
                whole ? order.digest() : null,
                whole ? order.approvalsNeeded() : null,
                whole ? order.standing().stream().map(ApprovalView::of).toList() : null,
                counts(order.progress(), whole ? byOutcome : null),
                order.createdAt(),
                order.decidedAt(),
                order.finishedAt());
    }

    private static Counts counts(Progress progress, Map<Outcome, Long> byOutcome) {
        return new Counts(
                progress.total(), progress.settled(), progress.isComplete() ? null : progress.announced(), byOutcome);
    }
}
