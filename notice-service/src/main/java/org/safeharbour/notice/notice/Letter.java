package org.safeharbour.notice.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the authority said, as registered. Nothing of it changes afterwards, but an answer to a clarification may add the provisions
 * on which the authority relies.
 *
 * @param kind the instrument
 * @param reference the authority's own number of the letter, unique for it
 * @param caseReferences FIR, crime or suit numbers
 * @param inReplyTo reference of the earlier letter that this one follows, or null
 * @param zone id of the zone in which the authority's days and hours count
 * @param issuedAt when it was issued
 * @param receivedAt when it reached the platform; statutory clocks start here
 * @param issuerRank rank of the signatory, or null
 * @param parties who stands on it, by designation
 * @param legalBasis ids of the rule pack without version
 * @param statedDueAt the moment it names for everything, or null
 * @param statedDueWithin the period it names for everything (ISO-8601), or null
 * @param hearingAt hearing, appearance or next date, or null
 * @param childSafety whether it is about CSEAM
 */
@Embeddable
public record Letter(
        @Enumerated(EnumType.STRING) NoticeKind kind,
        String reference,
        List<String> caseReferences,
        String inReplyTo,
        String zone,
        Instant issuedAt,
        Instant receivedAt,
        String issuerRank,

        @Convert(converter = PartiesColumn.class) @Column(columnDefinition = "text")
        List<Party> parties,

        List<String> legalBasis,
        Instant statedDueAt,
        String statedDueWithin,
        Instant hearingAt,
        boolean childSafety) {

    /** The same letter, relying on further provisions. */
    Letter relyingOn(List<String> more) {
        return relying(
                Stream.concat(legalBasis.stream(), more.stream()).distinct().toList());
    }

    /** The same letter, relying on this provision alone. */
    Letter relyingOnlyOn(String provision) {
        return relying(List.of(provision));
    }

    /** The same letter, known to be about CSEAM. */
    Letter aboutCseam() {
        return with(legalBasis, true);
    }

    private Letter relying(List<String> bases) {
        return with(bases, childSafety);
    }

    private Letter with(List<String> bases, boolean cseam) {
        return new Letter(
                kind,
                reference,
                caseReferences,
                inReplyTo,
                zone,
                issuedAt,
                receivedAt,
                issuerRank,
                parties,
                bases,
                statedDueAt,
                statedDueWithin,
                hearingAt,
                cseam);
    }

    /** This letter as a reminder of an earlier one: of its kind, by its power and in its matter. */
    Letter reminding(Letter earlier) {
        return new Letter(
                earlier.kind,
                reference,
                earlier.caseReferences,
                inReplyTo,
                zone,
                issuedAt,
                receivedAt,
                issuerRank == null ? earlier.issuerRank : issuerRank,
                parties,
                Stream.concat(earlier.legalBasis.stream(), legalBasis.stream())
                        .distinct()
                        .toList(),
                statedDueAt,
                statedDueWithin,
                hearingAt,
                childSafety || earlier.childSafety);
    }

    /** The authority's zone. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** An instant as the authority's clock shows it; null stays null. */
    public OffsetDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(zoneId()).toOffsetDateTime();
    }
}
