package org.safeharbour.notice.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.agency.AgencyDirectory;
import org.safeharbour.notice.correspondence.FilingReminder;
import org.safeharbour.notice.intake.grammar.LetterKind;
import org.safeharbour.notice.notice.FilingNotice;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeKind;
import org.safeharbour.notice.notice.NoticeShown;

/** Makes a notice of a letter: as it was read, with a person's corrections laid over it. */
@ApplicationScoped
class FilingLetter {
    private final Intakes intakes;
    private final DraftAsNotice drafts;
    private final FilingNotice filing;
    private final FilingReminder reminders;
    private final AgencyDirectory agencies;
    private final NoticeAccess access;
    private final CurrentCaller callers;

    FilingLetter(
            Intakes intakes,
            DraftAsNotice drafts,
            FilingNotice filing,
            FilingReminder reminders,
            AgencyDirectory agencies,
            NoticeAccess access,
            CurrentCaller callers) {
        this.intakes = intakes;
        this.drafts = drafts;
        this.filing = filing;
        this.reminders = reminders;
        this.agencies = agencies;
        this.access = access;
        this.callers = callers;
    }

    /**
     * Files.
     *
     * @param corrections fields that differ from what was read; null fields stay as read
     * @throws Problem 409 {@code agency-unknown} with candidates, {@code already-filed} with the notice
     */
    @Transactional
    Filed file(UUID id, NoticeCorrections corrections) {
        var caller = callers.get();
        if (!caller.isOfficer()) {
            caller.require(Permission.NOTICE_FILE);
        }
        var intake = intakes.locked(id)
                .filter(i -> !caller.isOfficer() || caller.agency().equals(i.agency()))
                .orElseThrow(Problem::notFound);
        if (!access.whole(intake.childSafety())) {
            throw Problem.of(NoticeProblem.CHILD_SAFETY_RESTRICTED);
        }
        if (intake.noticeId() != null) {
            throw Problem.of(NoticeProblem.ALREADY_FILED).with("id", intake.noticeId());
        }
        var agency = agency(intake, corrections);
        var zone =
                agency == null ? null : agencies.find(agency).map(a -> a.zone()).orElse(null);
        var request = drafts.request(intake, corrections, agency, zone);
        var warnings = new LinkedHashSet<String>();
        intake.draft().warnings().forEach(warning -> warnings.add(warning.name()));
        var origin = new FilingNotice.Origin(intake.id(), intake.receivedAt(), warnings);
        var reminded = reminders.file(request, origin, agency);
        var notice = reminded.orElseGet(() -> filing.file(request, origin));
        intakes.becameNotice(intake.id(), notice.id());
        return new Filed(notice, reminded.isEmpty());
    }

    /** The notice, and whether the letter made it; a reminder joins the notice that it follows. */
    record Filed(NoticeShown notice, boolean created) {}

    private String agency(Intake intake, NoticeCorrections corrections) {
        var caller = callers.get();
        if (corrections.agency() != null) {
            return corrections.agency();
        }
        if (caller.isOfficer()) {
            return caller.agency();
        }
        var candidates = intake.draft().agencyCandidates();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        boolean complaint = corrections.kind() == null
                ? intake.draft().kind() == LetterKind.USER_COMPLAINT
                : corrections.kind() == NoticeKind.USER_COMPLAINT;
        if (complaint) {
            return null;
        }
        throw Problem.of(NoticeProblem.AGENCY_UNKNOWN).with("candidates", candidates);
    }
}
