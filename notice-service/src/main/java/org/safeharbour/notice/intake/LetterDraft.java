package org.safeharbour.notice.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.safeharbour.notice.intake.grammar.DataCategory;
import org.safeharbour.notice.intake.grammar.DemandType;
import org.safeharbour.notice.intake.grammar.LetterKind;
import org.safeharbour.notice.intake.grammar.LetterWarning;
import org.safeharbour.notice.intake.grammar.Place;
import org.safeharbour.notice.intake.grammar.Target;

/**
 * What was read in a letter, in the shape of the contract. What the letter does not say is null or empty.
 *
 * @param issuerRank rank of the signatory, for example ACP, or null
 * @param dueAt ISO 8601 day or moment with offset, as stated, or null
 * @param dueWithin ISO 8601 period, as stated, or null
 * @param hearingAt ISO 8601 day or moment with offset, or null
 * @param legalBasis powers relied on, for example {@code CrPC 1973 s.91}
 * @param legalBasisIds the same as ids of the rule pack without version
 * @param agencyCandidates slugs of the directory, the likeliest first
 * @param targets all of them; the resource gives out the first thousand
 * @param readFrom field name to the place where it was read
 */
public record LetterDraft(
        LetterKind kind,
        Issuer authority,
        Author sender,
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
        List<String> agencyCandidates,
        List<DraftDemand> demands,
        List<Target> targets,
        int targetCount,
        List<LetterWarning> warnings,
        Map<String, Place> readFrom) {

    /** The authority as printed; both null for private persons. */
    public record Issuer(String name, String unit) {}

    /** The author; verified only if the domain is known and did not fail authentication at our own mail host. */
    public record Author(String email, boolean verifiedDomain) {}

    /**
     * One demand.
     *
     * @param position from 1
     * @param number as printed, or null
     * @param targets those that it names itself; without any it means the letter's, unless it is open-ended
     * @param from first day of the data asked for (ISO 8601), or null
     * @param to last day of the data asked for, or null
     */
    public record DraftDemand(
            int position,
            String number,
            DemandType type,
            String text,
            String dueAt,
            String dueWithin,
            List<Target> targets,
            boolean openEnded,
            List<DataCategory> dataCategories,
            String from,
            String to) {}
}
