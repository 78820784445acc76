package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A takedown order; of a child-safety matter, who lacks the permission gets number, state and counts only. */
public record TakedownOrder(
        UUID id,
        String status,
        String noticeNumber,
        Boolean childSafety,
        Source source,
        String measure,
        List<String> countries,
        String ground,
        List<String> legalBasis,
        Boolean emergency,
        OffsetDateTime dueAt,
        String proposer,
        String digest,
        Integer approvalsNeeded,
        List<Approval> approvals,
        Counts targets,
        OffsetDateTime createdAt,
        OffsetDateTime finishedAt) {
    public TakedownOrder {
        countries = countries == null ? List.of() : List.copyOf(countries);
        legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
        targets = targets == null ? new Counts(0, 0, null, Map.of()) : targets;
    }

    /** What caused it. */
    public record Source(String kind, UUID noticeId, Integer demand) {}

    /** A decision that stands. */
    public record Approval(String person, String decision, String note, OffsetDateTime at, OffsetDateTime expiresAt) {}

    /** How far it is; {@code announced} only while a notice still brings targets. */
    public record Counts(int total, int settled, Integer announced, Map<String, Long> byOutcome) {
        public Counts {
            byOutcome = byOutcome == null ? Map.of() : Map.copyOf(byOutcome);
        }
    }

    /** Whether it waits for a decision. */
    public boolean isWaiting() {
        return "AWAITING_APPROVAL".equals(status);
    }

    /** Whether the reader gets number, state and counts only. */
    public boolean isOutline() {
        return measure == null;
    }
}
