package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.agency.AgencyDirectory;
import org.safeharbour.notice.matter.LinkingMatter;

/** Registers a notice: from here on nothing of it is lost, and its clocks run. */
@ApplicationScoped
public class FilingNotice {
    private final NoticeAccess access;
    private final Notices notices;
    private final Targets targets;
    private final AgencyDirectory agencies;
    private final LinkingMatter matters;
    private final PlanningClocks planning;
    private final NoticeJournal journal;
    private final Correspondence correspondence;
    private final ShowingNotice showing;
    private final CurrentCaller callers;
    private final NoticeConfig config;
    private final Clock clock;

    FilingNotice(
            NoticeAccess access,
            Notices notices,
            Targets targets,
            AgencyDirectory agencies,
            LinkingMatter matters,
            PlanningClocks planning,
            NoticeJournal journal,
            Correspondence correspondence,
            ShowingNotice showing,
            CurrentCaller callers,
            NoticeConfig config,
            Clock clock) {
        this.access = access;
        this.notices = notices;
        this.targets = targets;
        this.agencies = agencies;
        this.matters = matters;
        this.planning = planning;
        this.journal = journal;
        this.correspondence = correspondence;
        this.showing = showing;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** Where a notice came from, when a letter was read. */
    public record Origin(UUID intakeId, Instant receivedAt, Set<String> warnings) {
        /** Filed by hand or by an interface. */
        public static final Origin DIRECT = new Origin(null, null, Set.of());
    }

    /**
     * Registers a notice.
     *
     * @param origin the letter it was read from; the receipt of a letter is its own
     * @throws Problem 400 for bad values, 403 for another agency's name, 409 {@code duplicate-reference}
     */
    @Transactional
    public NoticeShown file(
            @Valid @ConvertGroup(from = Default.class, to = NoticeRequest.OfItsOwn.class) NoticeRequest request,
            Origin origin) {
        var caller = callers.get();
        if (!caller.isOfficer()) {
            caller.require(Permission.NOTICE_FILE);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var agency = agency(request);
        var slug = agency.map(Agency::slug).orElse(Agency.NONE);
        var zone = agency.map(Agency::zone).orElseGet(config::zone);
        planning.checkLegalBasis(request.legalBasis());
        var registration = Registration.of(request, zone, receivedAt(request, origin, now));
        var letter = registration.letter();
        var points = registration.points();
        refuseDuplicate(slug, letter.reference());

        var number = notices.nextNumber(letter.receivedAt().atZone(zone).getYear());
        var notice = new Notice(Ids.next(), slug, number, matter(request, slug), origin.intakeId(), letter, now);
        for (int i = 0; i < points.size(); i++) {
            notice.add(points.get(i), registration.targets().get(i).size());
        }
        var warnings = new LinkedHashSet<>(origin.warnings());
        warnings.addAll(registration.warnings());
        planning.plan(notice, agency.orElse(null), warnings, now);
        notices.persistAndFlush(notice);
        for (int i = 0; i < points.size(); i++) {
            targets.add(notice, i + 1, registration.targets().get(i));
        }
        journal.write(
                notice,
                NoticeJournal.Happening.of(NoticeEvent.NOTICE_RECEIVED, notice.number())
                        .fact("kind", letter.kind().name())
                        .fact("receivedAt", letter.receivedAt().toString())
                        .fact("demands", points.size()));
        correspondence.filed(notice);
        return showing.show(notice);
    }

    /** The matter of an earlier letter of an agency, if the caller may see that; in the caller's transaction. */
    public Optional<UUID> matterOf(String agency, String reference) {
        return notices.byReference(agency, reference).filter(access::whole).map(Notice::matterId);
    }

    private Optional<Agency> agency(NoticeRequest request) {
        var caller = callers.get();
        if (caller.isOfficer()) {
            if (request.agency() != null && !request.agency().equals(caller.agency())) {
                throw Problem.of(CommonProblem.FORBIDDEN);
            }
            return Optional.of(agencies.find(caller.agency()).orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)));
        }
        if (request.agency() == null) {
            if (request.kind() != NoticeKind.USER_COMPLAINT) {
                throw Problem.invalid("agency", "notice.agency-required");
            }
            return Optional.empty();
        }
        return Optional.of(
                agencies.find(request.agency()).orElseThrow(() -> Problem.invalid("agency", "notice.agency-unknown")));
    }

    /** The receipt that counts: the one that staff state, else the letter's own, else now. */
    Instant receivedAt(NoticeRequest request, Origin origin, Instant now) {
        var stated = request.receivedAt() == null ? null : request.receivedAt().toInstant();
        if (stated == null) {
            return origin.receivedAt() == null ? now : origin.receivedAt();
        }
        if (stated.isAfter(now)) {
            throw Problem.invalid("receivedAt", "notice.received-in-future");
        }
        if (callers.get().isOfficer()) {
            // When something reached the platform is the platform's to say.
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        return stated.truncatedTo(ChronoUnit.MICROS);
    }

    private void refuseDuplicate(String agency, String reference) {
        notices.serialise(agency, reference);
        var known = notices.idByReference(agency, reference).or(() -> notices.idByReminder(agency, reference));
        known.map(notices::findById).ifPresent(first -> {
            if (!access.whole(first)) {
                throw Problem.of(NoticeProblem.DUPLICATE_REFERENCE, Messages.text("notice.restricted-number"));
            }
            throw Problem.of(NoticeProblem.DUPLICATE_REFERENCE, first.number())
                    .with("id", first.id())
                    .with("number", first.number());
        });
    }

    private UUID matter(NoticeRequest request, String agency) {
        var wanted = request.matterId();
        if (wanted == null && request.inReplyTo() != null) {
            wanted = matterOf(agency, request.inReplyTo()).orElse(null);
        }
        return matters.matterFor(agency, wanted, access.whole(true), request.caseReferences(), request.reference());
    }
}
