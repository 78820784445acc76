package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.agency.AgencyDirectory;

/** Records that somebody called the officer back, on a contact of the directory and never on one in the letter. */
@ApplicationScoped
class VerifyingOfficer {
    private final NoticeAccess access;
    private final AgencyDirectory agencies;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final CurrentCaller callers;
    private final NoticeConfig config;
    private final Clock clock;

    VerifyingOfficer(
            NoticeAccess access,
            AgencyDirectory agencies,
            NoticeJournal journal,
            ShowingNotice showing,
            CurrentCaller callers,
            NoticeConfig config,
            Clock clock) {
        this.access = access;
        this.agencies = agencies;
        this.journal = journal;
        this.showing = showing;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Problem 409 when the contact is not the agency's, or nobody has confirmed it lately */
    @Transactional
    NoticeShown verify(UUID id, @Valid VerificationRequest request, Long version) {
        var notice = access.change(id, Permission.NOTICE_HANDLE, version);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var agency = agencies.find(notice.agency()).orElseThrow(() -> Problem.of(NoticeProblem.CONTACT_UNKNOWN));
        var contact = agency.contact(request.contactId()).orElseThrow(() -> Problem.of(NoticeProblem.CONTACT_UNKNOWN));
        if (!contact.usableAt(now)) {
            throw Problem.of(NoticeProblem.CONTACT_EXPIRED);
        }
        if (!contact.isSettledAt(now, config.coolDown())) {
            throw Problem.of(NoticeProblem.CONTACT_TOO_NEW);
        }
        var key = agency.key().map(Agency.PinnedKey::fingerprint).orElse(null);
        notice.verify(
                new Verification(now, callers.get().person(), contact.id(), request.note(), contact.digest(), key),
                now);
        journal.write(
                notice,
                NoticeJournal.Happening.of(NoticeEvent.OFFICER_VERIFIED)
                        .fact("method", request.method().name())
                        .fact("contact", contact.id().toString())
                        .fact("keyFingerprint", key == null ? "" : key));
        return showing.show(notice);
    }
}
