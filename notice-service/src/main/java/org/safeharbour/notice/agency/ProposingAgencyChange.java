package org.safeharbour.notice.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;

/** Proposes what an agency's entry shall be. Nothing changes until others have approved exactly this. */
@ApplicationScoped
class ProposingAgencyChange {
    /** Approvals come within a day, or the proposal is made again. */
    static final Duration VALID = Duration.ofHours(24);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[A-Za-z0-9.-]{3,253}");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9][0-9 -]{5,25}");

    private final Agencies agencies;
    private final AgencyChanges changes;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final NoticeConfig config;
    private final Clock clock;

    ProposingAgencyChange(
            Agencies agencies,
            AgencyChanges changes,
            Ledger ledger,
            CurrentCaller callers,
            NoticeConfig config,
            Clock clock) {
        this.agencies = agencies;
        this.changes = changes;
        this.ledger = ledger;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Problem 400 for values that cannot be meant, 404, 409 {@code change-pending} */
    @Transactional
    ChangeView propose(String slug, @Valid AgencyChangeRequest request) {
        var caller = callers.get();
        caller.require(Permission.DIRECTORY_EDIT);
        var agency = agencies.locked(slug).orElseThrow(Problem::notFound);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var content = content(agency, request, now);
        if (content.changesNothing()) {
            throw Problem.of(CommonProblem.INVALID_REQUEST).error("", "agency.change-empty");
        }
        changes.lapse(slug, now.minus(VALID), now);
        int needed = content.key() == null ? 1 : config.keyApprovals();
        var change = changes.add(content, needed, caller.person(), now)
                .orElseThrow(() -> Problem.of(NoticeProblem.CHANGE_PENDING));
        ledger.record(LedgerEvent.of(NoticeEvent.AGENCY_CHANGE_PROPOSED, "change", change.id())
                .fact("agency", slug)
                .fact("digest", change.digest())
                .fact("keyFingerprint", content.keyFingerprint()));
        return ChangeView.of(change, List.of(), agency.zone());
    }

    private static AgencyContent content(Agency agency, AgencyChangeRequest request, Instant now) {
        var key = request.key() == null ? null : AgencyKey.parse(request.key(), now);
        return new AgencyContent(
                agency.slug(),
                agency.changes(),
                request.name(),
                request.unit(),
                request.domains() == null
                        ? null
                        : request.domains().stream().distinct().toList(),
                request.contacts() == null ? null : contacts(agency, request.contacts()),
                key == null ? null : key.fingerprint(),
                key == null ? null : key.armored());
    }

    private static List<AgencyContent.Contact> contacts(
            Agency agency, List<AgencyChangeRequest.ContactRequest> requested) {
        var contacts = new ArrayList<AgencyContent.Contact>();
        for (var contact : requested) {
            var path = "contacts[" + contacts.size() + "].";
            boolean known = contact.id() != null && agency.contact(contact.id()).isPresent();
            boolean twice = contacts.stream().anyMatch(c -> c.id().equals(contact.id()));
            if (contact.id() != null && (!known || twice)) {
                throw Problem.invalid(path + "id", "agency.contact-unknown");
            }
            var value = contact.value().strip();
            var shape = contact.channel() == AgencyChangeRequest.Channel.EMAIL ? EMAIL : PHONE;
            if (!shape.matcher(value).matches()) {
                throw Problem.invalid(path + "value", "agency.contact-value." + contact.channel());
            }
            contacts.add(new AgencyContent.Contact(
                    contact.id() == null ? Ids.next() : contact.id(),
                    contact.channel().name(),
                    value,
                    contact.verifiedUntil().toInstant().truncatedTo(ChronoUnit.MICROS)));
        }
        return contacts;
    }
}
