package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.work.AfterCommit;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.evidence.Target;

/**
 * Takes a demand for data. Its proposer is the person who accepted the notice. What has no legal basis, or asks for nothing
 * that its basis permits, is refused as soon as all targets are here; everything else is collected by
 * {@link CollectingRecords}.
 */
@ApplicationScoped
class OpeningDisclosure {
    private final Disclosures disclosures;
    private final DisclosureTargets targets;
    private final Catalogue catalogue;
    private final RefusingDisclosure refusing;
    private final DisclosureJournal journal;
    private final ReportingConfig config;
    private final Clock clock;
    private final DisclosureWorkers workers;

    OpeningDisclosure(
            Disclosures disclosures,
            DisclosureTargets targets,
            Catalogue catalogue,
            RefusingDisclosure refusing,
            DisclosureJournal journal,
            ReportingConfig config,
            Clock clock,
            DisclosureWorkers workers) {
        this.disclosures = disclosures;
        this.targets = targets;
        this.catalogue = catalogue;
        this.refusing = refusing;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
        this.workers = workers;
    }

    /** @throws Problem 403 when the person may not cause disclosures, 409 when it is known, 400 for a period unread */
    @Transactional
    void open(DisclosureMessages.DisclosureOpen body, Caller proposer) {
        if (!proposer.may(Permission.NOTICE_HANDLE)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        if (disclosures.findById(body.disclosureId()) != null) {
            throw Problem.of(CommonProblem.CONFLICT);
        }
        var asked = new TreeSet<>(body.categories());
        var basis = Objects.requireNonNullElse(body.legalBasis(), List.<String>of());
        int needed = body.targetTotal() > config.disclosure().approvedByOneUpTo() ? 2 : 1;
        var disclosure = Disclosure.request(
                body.disclosureId(),
                terms(body, asked, basis),
                catalogue.refusals(asked, basis, body.childSafety()),
                proposer.person(),
                needed,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        disclosures.persistAndFlush(disclosure);
        journal.write(journal.about(ReportingEvent.DISCLOSURE_REQUESTED, disclosure)
                .fact("asked", DataCategory.names(asked))
                .fact("permitted", disclosure.terms().permittedNames())
                .fact("legalBasis", disclosure.terms().legalBasis())
                .fact("targets", body.targetTotal()));
        take(disclosure, body.targets());
    }

    /** @throws Problem 404 for an unknown disclosure or another notice's, 409 for a part out of order */
    @Transactional
    void add(UUID id, UUID noticeId, int from, List<Target> more) {
        var disclosure = disclosures.requireForChange(id);
        if (!noticeId.equals(disclosure.terms().noticeId())) {
            throw Problem.notFound();
        }
        if (from != disclosure.targetsKnown()) {
            throw Problem.of(CommonProblem.CONFLICT);
        }
        take(disclosure, more);
    }

    private void take(Disclosure disclosure, List<Target> some) {
        disclosure.received(some.size());
        targets.add(disclosure.id(), disclosure.terms().agency(), some);
        if (!disclosure.isComplete()) {
            return;
        }
        if (disclosure.terms().permitted().isEmpty()) {
            boolean based = catalogue.isBased(disclosure.terms().legalBasis());
            refusing.refuse(disclosure, based ? Grounds.NOT_PERMITTED : Grounds.NO_LEGAL_BASIS);
        } else {
            AfterCommit.run(workers::wakeCollecting);
        }
    }

    private Terms terms(DisclosureMessages.DisclosureOpen body, Set<DataCategory> asked, List<String> basis) {
        var period = Period.read(body.from(), body.to(), config.disclosure().zone());
        return new Terms(
                body.noticeId(),
                body.noticeNumber(),
                body.reference(),
                Objects.requireNonNullElse(body.caseReferences(), List.of()),
                body.demand(),
                body.demandNumber(),
                body.agency(),
                body.childSafety(),
                basis,
                body.issuerRank(),
                body.text(),
                DataCategory.names(asked),
                DataCategory.names(catalogue.permitted(asked, basis, body.childSafety())),
                body.from(),
                body.to(),
                period.from(),
                period.to(),
                body.dueAt(),
                body.targetTotal());
    }
}
