package org.safeharbour.notice.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.notice.intake.grammar.LetterKind;
import org.safeharbour.notice.matter.MatterCandidate;

/** A letter and what was read in it; {@code noticeId} is null until it has become a notice. */
record IntakeView(
        UUID id,
        LetterReading.State state,
        List<Intake.Original> documents,
        LetterDraft draft,
        List<MatterCandidate> matterCandidates,
        UUID noticeId) {
    /** Targets inside the answer; all of them are at {@code /intake/{id}/targets}. */
    private static final int INLINE_TARGETS = 1_000;

    private static final LetterDraft NOTHING = new LetterDraft(
            LetterKind.UNKNOWN,
            new LetterDraft.Issuer(null, null),
            new LetterDraft.Author(null, false),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of(),
            Map.of());

    static IntakeView of(Intake intake, List<MatterCandidate> candidates) {
        return new IntakeView(
                intake.id(),
                intake.state(),
                intake.documents(),
                bounded(intake.draft()),
                candidates,
                intake.noticeId());
    }

    /** What staff without the permission child-safety see of a letter about CSEAM. */
    static IntakeView outline(Intake intake) {
        return new IntakeView(intake.id(), intake.state(), List.of(), NOTHING, List.of(), intake.noticeId());
    }

    private static LetterDraft bounded(LetterDraft draft) {
        if (draft.targets().size() <= INLINE_TARGETS) {
            return draft;
        }
        return new LetterDraft(
                draft.kind(),
                draft.authority(),
                draft.sender(),
                draft.issuerRank(),
                draft.reference(),
                draft.caseReferences(),
                draft.issuedOn(),
                draft.dueAt(),
                draft.dueWithin(),
                draft.hearingAt(),
                draft.inReplyToReference(),
                draft.legalBasis(),
                draft.legalBasisIds(),
                draft.agencyCandidates(),
                draft.demands(),
                draft.targets().subList(0, INLINE_TARGETS),
                draft.targetCount(),
                draft.warnings(),
                draft.readFrom());
    }
}
