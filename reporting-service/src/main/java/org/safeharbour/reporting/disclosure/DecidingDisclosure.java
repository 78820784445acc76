package org.safeharbour.reporting.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.work.AfterCommit;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;

/**
 * Another person approves or rejects exactly what the digest names. Before an approval notice-service is asked how the
 * notice stands now; without an answer there is no approval.
 */
@ApplicationScoped
class DecidingDisclosure {
    private final Disclosures disclosures;
    private final Standings standings;
    private final BindingKey binding;
    private final PendingPackages pending;
    private final RefusingDisclosure refusing;
    private final ReadingDisclosure reading;
    private final DisclosureJournal journal;
    private final CurrentCaller callers;
    private final ReportingConfig config;
    private final Clock clock;
    private final DisclosureWorkers workers;

    DecidingDisclosure(
            Disclosures disclosures,
            Standings standings,
            BindingKey binding,
            PendingPackages pending,
            RefusingDisclosure refusing,
            ReadingDisclosure reading,
            DisclosureJournal journal,
            CurrentCaller callers,
            ReportingConfig config,
            Clock clock,
            DisclosureWorkers workers) {
        this.disclosures = disclosures;
        this.standings = standings;
        this.binding = binding;
        this.pending = pending;
        this.refusing = refusing;
        this.reading = reading;
        this.journal = journal;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
        this.workers = workers;
    }

    /** @throws Problem 404, 403 child-safety-required, 409 as {@link Disclosure#decide} says, 503 without a standing */
    DisclosureView decide(UUID id, ApprovalRequest request) {
        var caller = callers.get();
        caller.require(Permission.DISCLOSURE_APPROVE);
        var terms = QuarkusTransaction.requiringNew()
                .call(() -> disclosures.require(id).terms());
        ChildSafety.require(caller, terms);
        Standing standing = null;
        if (request.decision() == Decision.APPROVE) {
            standing = standings.now(terms.noticeId());
            binding.refresh(id, standing);
        }
        var seen = standing;
        return QuarkusTransaction.joiningExisting().call(() -> decide(id, request, caller, seen));
    }

    private DisclosureView decide(UUID id, ApprovalRequest request, Caller caller, Standing standing) {
        var disclosure = disclosures.requireForChange(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        disclosure.dropExpired(now);
        // Expired approvals leave before the new one comes: a person has one standing approval.
        disclosures.flush();
        disclosure.decide(
                request.decision(),
                caller.person(),
                request.digest(),
                request.note(),
                standing,
                now,
                config.disclosure().approvalValid());
        if (request.decision() == Decision.REJECT) {
            journal.write(journal.about(ReportingEvent.DISCLOSURE_REJECTED, disclosure)
                    .fact("digest", disclosure.digest())
                    .sensitive("note", request.note()));
            refusing.finish(disclosure, Grounds.REJECTED);
        } else {
            approved(disclosure, request, standing);
        }
        disclosures.flush();
        return reading.view(disclosure, caller);
    }

    private void approved(Disclosure disclosure, ApprovalRequest request, Standing standing) {
        var entry = journal.write(journal.about(ReportingEvent.DISCLOSURE_APPROVED, disclosure)
                .fact("digest", disclosure.digest())
                .fact("keyFingerprint", disclosure.keyFingerprint())
                .fact("legalBasis", disclosure.terms().legalBasis())
                .fact("released", DataCategory.names(disclosure.released()))
                .fact("officerVerifiedAt", standing.verifiedAt())
                .fact("officerVerifiedBy", standing.verifiedMethod())
                .sensitive("note", request.note()));
        if (disclosure.state() == DisclosureState.APPROVED) {
            disclosure.approvedBy(entry);
            pending.add(disclosure.id());
            AfterCommit.run(workers::wakeBuilding);
        }
    }
}
