package org.safeharbour.reporting.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;

/** Lets the same sealed package be taken once more, after a lost download or one that came too late. */
@ApplicationScoped
class RenewingPackage {
    private final Disclosures disclosures;
    private final Standings standings;
    private final DisclosureReports reports;
    private final ReadingDisclosure reading;
    private final DisclosureJournal journal;
    private final CurrentCaller callers;
    private final ReportingConfig config;
    private final Clock clock;

    RenewingPackage(
            Disclosures disclosures,
            Standings standings,
            DisclosureReports reports,
            ReadingDisclosure reading,
            DisclosureJournal journal,
            CurrentCaller callers,
            ReportingConfig config,
            Clock clock) {
        this.disclosures = disclosures;
        this.standings = standings;
        this.reports = reports;
        this.reading = reading;
        this.journal = journal;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Problem 404, 403 child-safety-required, 409 package-not-ready or officer-not-verified, 503 without a standing */
    DisclosureView renew(UUID id, String reason) {
        var caller = callers.get();
        caller.require(Permission.DISCLOSURE_APPROVE);
        var terms = QuarkusTransaction.requiringNew()
                .call(() -> disclosures.require(id).terms());
        ChildSafety.require(caller, terms);
        var standing = standings.now(terms.noticeId());
        return QuarkusTransaction.joiningExisting().call(() -> renew(id, reason, caller, standing));
    }

    private DisclosureView renew(UUID id, String reason, Caller caller, Standing standing) {
        var disclosure = disclosures.requireForChange(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        disclosure.renew(standing, now, config.disclosure().downloadable());
        journal.write(journal.about(ReportingEvent.DISCLOSURE_RENEWED, disclosure)
                .fact("packageSha256", disclosure.sealedPackage().sha256())
                .fact("expiresAt", disclosure.expiresAt())
                .sensitive("reason", reason));
        reports.decided(disclosure, now);
        return reading.view(disclosure, caller);
    }
}
