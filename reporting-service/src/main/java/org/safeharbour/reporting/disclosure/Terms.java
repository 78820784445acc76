package org.safeharbour.reporting.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an agency asks for and what its legal basis lets it have; never changed.
 *
 * @param noticeNumber our number of the notice
 * @param reference the agency's own number of its letter
 * @param demand place of the demand in the notice, from 1
 * @param demandNumber what the letter prints, or null
 * @param agency slug
 * @param legalBasis rule pack ids
 * @param text the demand's words
 * @param askedNames categories asked for
 * @param permittedNames what the catalogue permits of them
 * @param askedFrom begin of the period as the demand says it, or null
 * @param fromAt begin of the period, included
 * @param toAt end of the period, excluded
 */
@Embeddable
record Terms(
        @Column(name = "notice_id", nullable = false, updatable = false)
        UUID noticeId,

        @Column(name = "notice_number", nullable = false, updatable = false)
        String noticeNumber,

        @Column(name = "reference", updatable = false) String reference,

        @Column(name = "case_references", nullable = false, updatable = false)
        List<String> caseReferences,

        @Column(name = "demand", nullable = false, updatable = false)
        int demand,

        @Column(name = "demand_number", updatable = false) String demandNumber,

        @Column(name = "agency", nullable = false, updatable = false)
        String agency,

        @Column(name = "child_safety", nullable = false, updatable = false)
        boolean childSafety,

        @Column(name = "legal_basis", nullable = false, updatable = false)
        List<String> legalBasis,

        @Column(name = "issuer_rank", updatable = false) String issuerRank,
        @Column(name = "demand_text", updatable = false) String text,

        @Column(name = "asked", nullable = false, updatable = false)
        List<String> askedNames,

        @Column(name = "permitted", nullable = false, updatable = false)
        List<String> permittedNames,

        @Column(name = "asked_from", updatable = false) String askedFrom,
        @Column(name = "asked_to", updatable = false) String askedTo,
        @Column(name = "from_at", updatable = false) Instant fromAt,
        @Column(name = "to_at", updatable = false) Instant toAt,
        @Column(name = "due_at", updatable = false) Instant dueAt,

        @Column(name = "target_total", nullable = false, updatable = false)
        int targetTotal) {

    Terms {
        caseReferences = List.copyOf(caseReferences);
        legalBasis = legalBasis.stream().distinct().sorted().toList();
        askedNames = List.copyOf(askedNames);
        permittedNames = List.copyOf(permittedNames);
    }

    Set<DataCategory> asked() {
        return DataCategory.of(askedNames);
    }

    Set<DataCategory> permitted() {
        return DataCategory.of(permittedNames);
    }

    Period period() {
        return new Period(fromAt, toAt);
    }
}
