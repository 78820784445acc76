package org.safeharbour.reporting.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingProblem;
import org.safeharbour.reporting.ReportingTask;
import org.safeharbour.reporting.evidence.CustodyLog;
import org.safeharbour.reporting.evidence.SealBroken;
import org.safeharbour.reporting.evidence.Vault;

/**
 * An officer of the agency takes the package: once, in time, and while the notice still stands. That it was taken is in the
 * ledger before the first byte leaves.
 */
@ApplicationScoped
class DownloadingPackage {
    private final Disclosures disclosures;
    private final Standings standings;
    private final Downloads downloads;
    private final DisclosureReports reports;
    private final DisclosureJournal journal;
    private final Vault vault;
    private final CustodyLog custody;
    private final Tasks tasks;
    private final CurrentCaller callers;
    private final Clock clock;

    DownloadingPackage(
            Disclosures disclosures,
            Standings standings,
            Downloads downloads,
            DisclosureReports reports,
            DisclosureJournal journal,
            Vault vault,
            CustodyLog custody,
            Tasks tasks,
            CurrentCaller callers,
            Clock clock) {
        this.disclosures = disclosures;
        this.standings = standings;
        this.downloads = downloads;
        this.reports = reports;
        this.journal = journal;
        this.vault = vault;
        this.custody = custody;
        this.tasks = tasks;
        this.callers = callers;
        this.clock = clock;
    }

    /** What may be said of a package without taking it. */
    record Described(String name, long bytes, String sha256) {}

    /** A package that was taken. */
    record Taken(Described described, byte[] bytes) {}

    /** Looks without taking. @throws Problem as {@link #take} */
    Described look(UUID id) {
        officer();
        return QuarkusTransaction.joiningExisting().call(() -> {
            var disclosure = disclosures.require(id);
            disclosure.requireDownloadable(now());
            return described(disclosure);
        });
    }

    /** @throws Problem 404, 409 package-not-ready, officer-not-verified or evidence-damaged, 410 download-used or -expired */
    Taken take(UUID id) {
        var officer = officer();
        var noticeId = QuarkusTransaction.requiringNew().call(() -> {
            var disclosure = disclosures.require(id);
            disclosure.requireDownloadable(now());
            return disclosure.terms().noticeId();
        });
        var standing = standings.now(noticeId);
        try {
            return QuarkusTransaction.requiringNew().call(() -> take(id, officer, standing));
        } catch (SealBroken e) {
            QuarkusTransaction.requiringNew()
                    .run(() -> tasks.openOnce(ReportingTask.EVIDENCE_DAMAGED, "disclosure", id, null, Map.of()));
            throw Problem.of(ReportingProblem.EVIDENCE_DAMAGED);
        }
    }

    private Taken take(UUID id, Caller officer, Standing standing) {
        var disclosure = disclosures.requireForChange(id);
        var now = now();
        disclosure.take(standing, now);
        var bytes = vault.open(disclosure.sealedPackage().contentId());
        var sha256 = disclosure.sealedPackage().sha256();
        custody.add(id, CustodyLog.Act.HANDED_OVER, null, now);
        var entry = journal.write(journal.about(ReportingEvent.DISCLOSURE_DOWNLOADED, disclosure)
                .fact("packageSha256", sha256)
                .fact("bytes", bytes.length));
        downloads.add(id, disclosure.terms().agency(), officer.person(), now, sha256, entry);
        reports.decided(disclosure, now);
        return new Taken(described(disclosure), bytes);
    }

    private Caller officer() {
        var caller = callers.get();
        caller.require(Permission.OFFICER);
        if (!caller.isOfficer()) {
            throw Problem.notFound();
        }
        return caller;
    }

    private static Described described(Disclosure disclosure) {
        var made = disclosure.sealedPackage();
        var name = disclosure.terms().noticeNumber() + "-" + disclosure.terms().demand() + ".zip.pgp";
        return new Described(name, made.bytes(), made.sha256());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
