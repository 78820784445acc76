package org.safeharbour.reporting.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.statistics.CountingTargets;
import org.safeharbour.reporting.statistics.TargetRef;

/** The second person decides about a prepared report; and what happens to it afterwards. */
@ApplicationScoped
class DecidingIncident {
    private static final String NOT_FOUND = "NOT_FOUND";

    private final IncidentReports reports;
    private final ReportedOrders orders;
    private final CountingTargets counting;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final Clock clock;

    DecidingIncident(
            IncidentReports reports,
            ReportedOrders orders,
            CountingTargets counting,
            Ledger ledger,
            CurrentCaller callers,
            Clock clock) {
        this.reports = reports;
        this.orders = orders;
        this.counting = counting;
        this.ledger = ledger;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 404, 403, 409 same-person, digest-changed or already-decided */
    @Transactional
    IncidentView decide(UUID id, boolean approve, String digest, String note) {
        var report = forChange(id);
        var person = callers.get().person();
        var now = clock.instant();
        if (approve) {
            report.finish(person, digest, note, now);
            report.recordedAs(ledger.record(PreparingIncident.about(ReportingEvent.INCIDENT_REPORT_FINISHED, report)
                    .fact("destination", report.destination())
                    .fact("documentSha256", digest.substring("sha256:".length()))));
            counting.reported(report.id(), report.agency(), now, 1, named(report));
        } else {
            report.sendBack(person, digest, note, now);
            ledger.record(PreparingIncident.about(ReportingEvent.INCIDENT_REPORT_SENT_BACK, report)
                    .fact("digest", digest));
        }
        return view(report);
    }

    /** The report was handed over; receipts name the minute. @throws Problem 400 for a moment that cannot be, 404, 403, 409 report-state */
    @Transactional
    IncidentView file(UUID id, String receiptNumber, Instant at) {
        var report = forChange(id);
        report.file(receiptNumber, at);
        if (at.isAfter(clock.instant()) || at.isBefore(report.decidedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw Problem.invalid("at", "incident.at");
        }
        ledger.record(PreparingIncident.about(ReportingEvent.INCIDENT_REPORT_FILED, report)
                .fact("destination", report.destination())
                .fact("handedOverAt", at)
                .sensitive("receiptNumber", receiptNumber));
        return view(report);
    }

    /** The report was wrong: what it counted is taken back today. @throws Problem 404, 403, 409 same-person or report-state */
    @Transactional
    IncidentView retract(UUID id, String reason) {
        var report = forChange(id);
        boolean counted = report.state() == IncidentState.FINISHED;
        var now = clock.instant();
        report.retract(callers.get().person(), reason, now);
        if (counted) {
            counting.reported(report.id(), report.agency(), now, -1, named(report));
        }
        ledger.record(PreparingIncident.about(ReportingEvent.INCIDENT_REPORT_RETRACTED, report)
                .sensitive("reason", reason));
        return view(report);
    }

    private IncidentReport forChange(UUID id) {
        ChildSafety.require(callers.get());
        return reports.requireForChange(id);
    }

    /** What the report tells of; a name behind which the platform found nothing is not counted. */
    private List<TargetRef> named(IncidentReport report) {
        return orders.targets(report.orderIds()).stream()
                .filter(target -> !target.outcome().equals(NOT_FOUND))
                .map(target -> new TargetRef(target.kind(), target.value()))
                .distinct()
                .toList();
    }

    private IncidentView view(IncidentReport report) {
        return IncidentView.of(report, orders.targets(report.orderIds()), true);
    }
}
