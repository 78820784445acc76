package org.safeharbour.reporting.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingTask;
import org.safeharbour.reporting.statistics.TargetsCounted;

/** Keeps what a report will need, and opens the report with its task when a child-safety order was carried out. */
@ApplicationScoped
class OpeningIncident {
    private final ReportedOrders orders;
    private final IncidentReports reports;
    private final Destinations destinations;
    private final Ledger ledger;
    private final Tasks tasks;
    private final Clock clock;

    OpeningIncident(
            ReportedOrders orders,
            IncidentReports reports,
            Destinations destinations,
            Ledger ledger,
            Tasks tasks,
            Clock clock) {
        this.orders = orders;
        this.reports = reports;
        this.destinations = destinations;
        this.ledger = ledger;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Observes TargetsCounted counted) {
        if (counted.childSafety()) {
            orders.addTargets(counted.orderId(), counted.items());
        }
    }

    /** In the transaction of the message; returns the report's id. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID open(OrderSettled settled) {
        orders.add(settled);
        var order = orders.ofOrder(settled.orderId()).getFirst();
        var destination = destinations.first();
        var dueAt = order.finishedAt().plus(destinations.of(destination).within());
        var report = IncidentReport.due(Ids.next(), destination, order, dueAt, clock.instant());
        reports.persistAndFlush(report);
        ledger.record(LedgerEvent.of(ReportingEvent.INCIDENT_REPORT_OPENED, "incident-report", report.id())
                .agency(report.agency())
                .childSafety(true)
                .fact("orderId", order.id())
                .fact("dueAt", dueAt));
        // No fact of the matter: tasks are seen by people without the permission for it.
        tasks.open(ReportingTask.INCIDENT_REPORT_DUE, "incident-report", report.id(), dueAt, Map.of());
        return report.id();
    }
}
