package org.safeharbour.takedown.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/**
 * What an order asks for, apart from its targets; never changed.
 *
 * @param noticeNumber the notice's printed number, null without a notice
 * @param agency slug of the agency whose notice it is, null without one
 * @param countries ISO 3166 codes, for measures that hold in some countries only; sorted, each once
 * @param ground the reason, in words
 * @param legalBasis rule pack ids
 * @param dueAt the statutory limit, null when there is none
 * @param receivedAt when the notice was received, null without one
 */
@Embeddable
record Terms(
        @Embedded Source source,
        @Column(name = "notice_number", updatable = false) String noticeNumber,
        @Column(name = "agency", updatable = false) String agency,

        @Enumerated(EnumType.STRING) @Column(name = "measure", nullable = false, updatable = false)
        Measure measure,

        @Column(name = "countries", nullable = false, updatable = false)
        List<String> countries,

        @Column(name = "ground", nullable = false, updatable = false)
        String ground,

        @Column(name = "legal_basis", nullable = false, updatable = false)
        List<String> legalBasis,

        @Column(name = "child_safety", nullable = false, updatable = false)
        boolean childSafety,

        @Column(name = "emergency", nullable = false, updatable = false)
        boolean emergency,

        @Column(name = "due_at", updatable = false) Instant dueAt,
        @Column(name = "received_at", updatable = false) Instant receivedAt) {

    Terms {
        countries = countries.stream().distinct().sorted().toList();
        legalBasis = List.copyOf(legalBasis);
    }
}
