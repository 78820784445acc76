package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.safeharbour.reporting.ReportingEvent;

/** Ends a disclosure without giving anything, and says why. In the running transaction. */
@ApplicationScoped
class RefusingDisclosure {
    private final DisclosureTargets targets;
    private final DisclosureReports reports;
    private final DisclosureJournal journal;
    private final Clock clock;

    RefusingDisclosure(DisclosureTargets targets, DisclosureReports reports, DisclosureJournal journal, Clock clock) {
        this.targets = targets;
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refuses it for a ground. */
    void refuse(Disclosure disclosure, String ground) {
        disclosure.refuse(ground, clock.instant().truncatedTo(ChronoUnit.MICROS));
        finish(disclosure, ground);
    }

    /** Settles the targets of a disclosure that was refused, and tells of it. */
    void finish(Disclosure disclosure, String ground) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        targets.refuse(disclosure.id(), ground, now);
        journal.write(journal.about(ReportingEvent.DISCLOSURE_REFUSED, disclosure)
                .fact("ground", ground)
                .fact("refused", DataCategory.names(disclosure.refusals().keySet())));
        reports.decided(disclosure, now);
        reports.settled(disclosure, now);
    }
}
