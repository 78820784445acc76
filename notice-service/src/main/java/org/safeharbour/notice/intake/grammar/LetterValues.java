package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a letter says; null or empty where it says nothing.
 *
 * @param authorityCandidates slugs of the directory
 * @param readFrom field name to the place it was read
 */
public record LetterValues(
        LetterKind kind,
        String authorityName,
        String authorityUnit,
        Sender sender,
        String issuerRank,
        String reference,
        List<String> caseReferences,
        LocalDate issuedOn,
        String dueAt,
        String dueWithin,
        String hearingAt,
        String inReplyToReference,
        List<String> legalBasis,
        List<String> legalBasisIds,
        List<String> authorityCandidates,
        List<Demand> demands,
        List<Target> targets,
        List<LetterWarning> warnings,
        Map<String, Place> readFrom,
        boolean childSafety) {}
