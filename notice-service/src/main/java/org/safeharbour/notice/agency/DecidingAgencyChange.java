package org.safeharbour.notice.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.NoticeTask;
import org.safeharbour.notice.Permission;

/** Other people decide a change of the directory: with the last approval it takes effect, with one rejection it ends. */
@ApplicationScoped
class DecidingAgencyChange {
    private final Agencies agencies;
    private final AgencyChanges changes;
    private final Tasks tasks;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final NoticeConfig config;
    private final Clock clock;

    DecidingAgencyChange(
            Agencies agencies,
            AgencyChanges changes,
            Tasks tasks,
            Ledger ledger,
            CurrentCaller callers,
            NoticeConfig config,
            Clock clock) {
        this.agencies = agencies;
        this.changes = changes;
        this.tasks = tasks;
        this.ledger = ledger;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** A change as it stands. @throws Problem 404 */
    @Transactional
    ChangeView read(UUID id) {
        var caller = callers.get();
        if (!caller.may(Permission.DIRECTORY_EDIT) && !caller.may(Permission.DIRECTORY_APPROVE)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        return show(changes.find(id).orElseThrow(Problem::notFound));
    }

    /** @throws Problem 404, 409 {@code already-decided}, {@code same-person}, {@code digest-changed} */
    @Transactional
    ChangeView decide(UUID id, @Valid ChangeDecisionRequest request) {
        var caller = callers.get();
        caller.require(Permission.DIRECTORY_APPROVE);
        // The agency is locked first and the change second, as where changes are proposed.
        var slug = changes.find(id).orElseThrow(Problem::notFound).content().slug();
        var agency = agencies.locked(slug).orElseThrow(Problem::notFound);
        var change = changes.locked(id).orElseThrow(Problem::notFound);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireDecidable(change, agency, caller.person(), request.digest(), now);
        changes.approve(change, new AgencyChanges.Approval(caller.person(), request.decision(), now, request.note()));
        if (request.decision() == ChangeDecisionRequest.Decision.REJECT) {
            changes.decide(id, ChangeState.REJECTED, now);
            record(change, NoticeEvent.AGENCY_CHANGE_REJECTED, false);
            return show(changes.find(id).orElseThrow());
        }
        boolean complete = changes.approvals(id).size() >= change.approvalsNeeded();
        if (complete) {
            apply(change, agency, now);
        }
        record(change, NoticeEvent.AGENCY_CHANGE_APPROVED, complete);
        return show(changes.find(id).orElseThrow());
    }

    private void requireDecidable(
            AgencyChanges.Change change, Agency agency, String person, String digest, Instant now) {
        if (change.state() != ChangeState.PROPOSED) {
            throw Problem.of(NoticeProblem.ALREADY_DECIDED, change.state().name());
        }
        boolean again =
                changes.approvals(change.id()).stream().anyMatch(a -> a.person().equals(person));
        if (change.proposedBy().equals(person) || again) {
            throw Problem.of(NoticeProblem.SAME_PERSON);
        }
        boolean old = change.proposedAt().plus(ProposingAgencyChange.VALID).isBefore(now);
        if (old || !change.digest().equals(digest) || change.content().seen() != agency.changes()) {
            throw Problem.of(NoticeProblem.DIGEST_CHANGED);
        }
    }

    private void apply(AgencyChanges.Change change, Agency agency, Instant now) {
        var content = change.content();
        var key = content.key() == null ? null : AgencyKey.parse(content.key(), now);
        agency.change(content, key, now);
        changes.decide(change.id(), ChangeState.APPROVED, now);
        tasks.open(
                NoticeTask.AGENCY_CHANGED,
                "change",
                change.id(),
                now.plus(config.taskTime()),
                Map.of(
                        "agency", agency.slug(),
                        "contacts", content.contacts() != null,
                        "key", content.key() != null));
    }

    private void record(AgencyChanges.Change change, NoticeEvent event, boolean effective) {
        ledger.record(LedgerEvent.of(event, "change", change.id())
                .fact("agency", change.content().slug())
                .fact("digest", change.digest())
                .fact("effective", effective));
    }

    private ChangeView show(AgencyChanges.Change change) {
        var zone = agencies.findByIdOptional(change.content().slug())
                .orElseThrow(Problem::notFound)
                .zone();
        return ChangeView.of(change, changes.approvals(change.id()), zone);
    }
}
