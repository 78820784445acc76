package org.safeharbour.gateway.services;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A notice as its service shows it; only what the pages use. */
public record Notice(
        UUID id,
        String number,
        String status,
        String stay,
        String kind,
        String agency,
        Matter matter,
        String reference,
        List<String> caseReferences,
        OffsetDateTime issuedAt,
        OffsetDateTime receivedAt,
        String issuerRank,
        List<String> legalBasis,
        Boolean childSafety,
        List<String> warnings,
        List<Defect> defects,
        Verification verification,
        Ending ending,
        List<Demand> demands,
        List<StatutoryClock> clocks,
        Latency latency) {

    public Notice {
        caseReferences = orNone(caseReferences);
        legalBasis = orNone(legalBasis);
        warnings = orNone(warnings);
        defects = orNone(defects);
        demands = orNone(demands);
        clocks = orNone(clocks);
    }

    /** The matter that it belongs to. */
    public record Matter(UUID id, String title) {}

    /** What is lacking; {@code demand} is null when it concerns the whole notice. */
    public record Defect(String code, Integer demand, String text) {}

    /** That the officer was called back. */
    public record Verification(OffsetDateTime at, UUID contactId) {}

    /** Why it was rejected or withdrawn. */
    public record Ending(String reason, String text) {}

    /** Times from receipt; null while it has not happened. */
    public record Latency(Duration acknowledgedAfter, Duration firstActionAfter, Duration repliedAfter) {}

    /** Whether the reader gets number, clocks and state only. */
    public boolean isOutline() {
        return kind == null;
    }

    /** Whether work may still be accepted or answered. */
    public boolean isOpen() {
        return List.of("RECEIVED", "ACKNOWLEDGED", "ACCEPTED", "PARTIALLY_REPLIED")
                .contains(status);
    }

    /** Whether receipt has not been confirmed yet. */
    public boolean isNew() {
        return "RECEIVED".equals(status);
    }

    /** Demands that nobody has accepted or answered. */
    public List<Demand> openDemands() {
        return demands.stream().filter(demand -> "OPEN".equals(demand.state())).toList();
    }

    /** Demands that still need an answer. */
    public List<Demand> unanswered() {
        return demands.stream().filter(demand -> demand.outcome() == null).toList();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
