package org.safeharbour.notice.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.matter.LinkingMatter;
import org.safeharbour.notice.matter.MatterCandidate;
import org.safeharbour.notice.notice.FilingNotice;
import org.safeharbour.notice.notice.NoticeAccess;

/** Makes the answer of a call about a letter, with the matters of its own agency that it may belong to. */
@ApplicationScoped
class ShowingIntake {
    private final NoticeAccess access;
    private final LinkingMatter matters;
    private final FilingNotice filing;

    ShowingIntake(NoticeAccess access, LinkingMatter matters, FilingNotice filing) {
        this.access = access;
        this.matters = matters;
        this.filing = filing;
    }

    IntakeView show(Intake intake) {
        return access.whole(intake.childSafety())
                ? IntakeView.of(intake, candidates(intake))
                : IntakeView.outline(intake);
    }

    private List<MatterCandidate> candidates(Intake intake) {
        var draft = intake.draft();
        var agency = intake.agency();
        if (agency.equals(Agency.NONE)) {
            if (draft.agencyCandidates().size() != 1) {
                return List.of();
            }
            agency = draft.agencyCandidates().getFirst();
        }
        var candidates = new ArrayList<MatterCandidate>();
        if (draft.inReplyToReference() != null) {
            filing.matterOf(agency, draft.inReplyToReference())
                    .ifPresent(
                            id -> candidates.add(new MatterCandidate(id, Messages.text("matter.same-correspondence"))));
        }
        matters.candidates(agency, draft.caseReferences(), access.whole(true)).stream()
                .filter(c -> candidates.stream().noneMatch(known -> known.id().equals(c.id())))
                .forEach(candidates::add);
        return candidates;
    }
}
