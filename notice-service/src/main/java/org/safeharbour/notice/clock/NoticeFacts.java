package org.safeharbour.notice.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the rule pack needs to know of a notice.
 *
 * @param kind notice kind by its name in the HTTP contract, such as {@code POLICE_NOTICE}
 * @param receivedAt instant of receipt; the rule in force is picked by it. When a defect was cured, the instant at
 *     which the cure was received
 * @param issuedOn date of the letter in the authority's zone, or null
 * @param zone the authority's zone: stated and statutory days are counted in it
 * @param issuer what sort of agency sent or served it
 * @param issuerRank rank of the signatory as written ("DCP", "Joint Secretary"), or null
 * @param legalBases provisions relied on: rule pack ids without version
 * @param caseReferences FIR and case numbers; a year before the new codes keeps the old ones applicable
 * @param childSafety whether the matter concerns CSEAM
 * @param statedDueAt moment that the notice states for all of it, or null
 * @param statedDueWithin period from receipt that the notice states for all of it, or null
 * @param hearingAt hearing or appearance, or null
 * @param demands the demands, in their order
 */
public record NoticeFacts(
        String kind,
        Instant receivedAt,
        LocalDate issuedOn,
        ZoneId zone,
        IssuerClass issuer,
        String issuerRank,
        Set<String> legalBases,
        List<String> caseReferences,
        boolean childSafety,
        Instant statedDueAt,
        LegalPeriod statedDueWithin,
        Instant hearingAt,
        List<Demand> demands) {

    private static final Set<String> COURT_KINDS = Set.of("COURT_ORDER", "APPELLATE_ORDER", "SEARCH_WARRANT");

    /** Copies the collections; kind, receipt, zone and issuer are required. */
    public NoticeFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(issuer, "issuer");
        legalBases = Set.copyOf(legalBases);
        caseReferences = List.copyOf(caseReferences);
        demands = List.copyOf(demands);
    }

    /** Whose power is exercised: an order of a court stays one, whoever serves it. */
    IssuerClass authority() {
        return COURT_KINDS.contains(kind) ? IssuerClass.COURT : issuer;
    }

    /**
     * One demand.
     *
     * @param position from 1
     * @param type demand type by its name in the HTTP contract, such as {@code DISCLOSE}
     * @param dueAt moment stated for this demand, or null
     * @param dueWithin period from receipt stated for this demand, or null
     */
    public record Demand(int position, String type, Instant dueAt, LegalPeriod dueWithin) {
        /** A demand without a deadline of its own. */
        public static Demand of(int position, String type) {
            return new Demand(position, type, null, null);
        }

        boolean statesDeadline() {
            return dueAt != null || dueWithin != null;
        }
    }
}
