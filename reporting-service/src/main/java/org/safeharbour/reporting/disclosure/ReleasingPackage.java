package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingTask;
import org.safeharbour.reporting.evidence.CustodyLog;
import org.safeharbour.reporting.evidence.Vault;

/** The end of a build: the package is ready, or people must look again. Each in one transaction. */
@ApplicationScoped
class ReleasingPackage {
    private final Disclosures disclosures;
    private final DisclosureTargets targets;
    private final DisclosureDigests digests;
    private final Catalogue catalogue;
    private final PendingPackages pending;
    private final DisclosureReports reports;
    private final DisclosureJournal journal;
    private final Vault vault;
    private final CustodyLog custody;
    private final Tasks tasks;
    private final ReportingConfig config;
    private final Clock clock;

    ReleasingPackage(
            Disclosures disclosures,
            DisclosureTargets targets,
            DisclosureDigests digests,
            Catalogue catalogue,
            PendingPackages pending,
            DisclosureReports reports,
            DisclosureJournal journal,
            Vault vault,
            CustodyLog custody,
            Tasks tasks,
            ReportingConfig config,
            Clock clock) {
        this.disclosures = disclosures;
        this.targets = targets;
        this.digests = digests;
        this.catalogue = catalogue;
        this.pending = pending;
        this.reports = reports;
        this.journal = journal;
        this.vault = vault;
        this.custody = custody;
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    /** Why nothing may be made of it now. */
    @Transactional
    Optional<String> obstacle(UUID id, Standing standing) {
        var disclosure = disclosures.requireForChange(id);
        return disclosure.obstacle(standing, digests.of(disclosure), permittedNow(disclosure), now());
    }

    /**
     * Keeps the package and tells of it; the ledger names its hash. Nothing happens when the claim went to another, or when
     * what is approved now is not what was written.
     */
    @Transactional
    void release(PendingPackages.Claim claim, Standing standing, WritingPackage.Written written, byte[] sealed) {
        if (sealed.length > Vault.MAX_BYTES) {
            throw new PackageTooLarge();
        }
        var disclosure = disclosures.requireForChange(claim.id());
        if (!written.isOf(disclosure) || !pending.finish(claim)) {
            return;
        }
        var now = now();
        var sha256 = Vault.digest("SHA-256", sealed);
        var hex = HexFormat.of().formatHex(sha256);
        var contentId = vault.keep(disclosure.terms().noticeId(), sealed, sha256);
        disclosure.ready(
                new SealedPackage(contentId, hex, (long) sealed.length),
                standing,
                digests.of(disclosure),
                permittedNow(disclosure),
                now,
                config.disclosure().downloadable());
        targets.disclose(disclosure.id(), disclosure.released(), now);
        custody.add(disclosure.id(), CustodyLog.Act.PACKAGED, null, now);
        journal.write(journal.about(ReportingEvent.DISCLOSURE_RELEASED, disclosure)
                .fact("packageSha256", hex)
                .fact("digest", disclosure.digest())
                .fact("keyFingerprint", disclosure.keyFingerprint())
                .fact("released", DataCategory.names(disclosure.released()))
                .fact("refused", DataCategory.names(disclosure.refusals().keySet()))
                .fact("approvalEntry", disclosure.approvalEntry())
                .fact("expiresAt", disclosure.expiresAt()));
        reports.decided(disclosure, now);
        reports.settled(disclosure, now);
    }

    /** Voids the approvals and asks people again, with the reason. */
    @Transactional
    void lapse(PendingPackages.Claim claim, String reason) {
        var disclosure = disclosures.requireForChange(claim.id());
        if (!pending.finish(claim) || disclosure.state() != DisclosureState.APPROVED) {
            return;
        }
        disclosure.lapse(now());
        journal.write(journal.about(ReportingEvent.DISCLOSURE_LAPSED, disclosure)
                .fact("reason", reason)
                .fact("digest", disclosure.digest()));
        tasks.openOnce(
                ReportingTask.DISCLOSURE_LAPSED,
                "disclosure",
                disclosure.id(),
                disclosure.terms().dueAt(),
                Map.of("reason", reason));
    }

    private Set<DataCategory> permittedNow(Disclosure disclosure) {
        var terms = disclosure.terms();
        return catalogue.permitted(terms.asked(), terms.legalBasis(), terms.childSafety());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
