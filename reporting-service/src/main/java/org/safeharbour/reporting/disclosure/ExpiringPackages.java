package org.safeharbour.reporting.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.kit.work.Work;
import org.safeharbour.reporting.ReportingEvent;

/** Ends packages that nobody took in time. The download itself looks at the time too: this only tells of it. */
@ApplicationScoped
class ExpiringPackages implements Work {
    private final Disclosures disclosures;
    private final DisclosureReports reports;
    private final DisclosureJournal journal;
    private final Clock clock;

    ExpiringPackages(Disclosures disclosures, DisclosureReports reports, DisclosureJournal journal, Clock clock) {
        this.disclosures = disclosures;
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public boolean runOnce() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = QuarkusTransaction.requiringNew().call(() -> disclosures.expired(now));
        due.forEach(id -> QuarkusTransaction.requiringNew().run(() -> expire(id, now)));
        return !due.isEmpty();
    }

    private void expire(UUID id, Instant now) {
        var disclosure = disclosures.requireForChange(id);
        // Another replica, or the officer, may have been here first.
        if (disclosure.state() != DisclosureState.READY || now.isBefore(disclosure.expiresAt())) {
            return;
        }
        disclosure.expire();
        journal.write(journal.about(ReportingEvent.DISCLOSURE_EXPIRED, disclosure)
                .fact("packageSha256", disclosure.sealedPackage().sha256()));
        reports.decided(disclosure, now);
    }
}
