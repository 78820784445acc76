package org.safeharbour.reporting.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.DatabaseTime;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingProblem;
import org.safeharbour.reporting.Sha256;
import org.safeharbour.reporting.evidence.SealedFiles;

/** A person prepares a report: what it says is written, sealed and waits for the second person under its digest. */
@ApplicationScoped
class PreparingIncident {
    private final IncidentReports reports;
    private final ReportedOrders orders;
    private final Destinations destinations;
    private final DossierWriter writer;
    private final SealedFiles files;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final DatabaseTime time;

    PreparingIncident(
            IncidentReports reports,
            ReportedOrders orders,
            Destinations destinations,
            DossierWriter writer,
            SealedFiles files,
            Ledger ledger,
            CurrentCaller callers,
            DatabaseTime time) {
        this.reports = reports;
        this.orders = orders;
        this.destinations = destinations;
        this.writer = writer;
        this.files = files;
        this.ledger = ledger;
        this.callers = callers;
        this.time = time;
    }

    /**
     * Prepares the report of one order, or of all orders of a notice; one of both is null.
     *
     * @throws Problem 403, 409 when there is nothing to report, it was reported, or the destination is not connected
     */
    @Transactional
    IncidentView prepare(UUID orderId, UUID noticeId, Destination destination) {
        ChildSafety.require(callers.get());
        if ((orderId == null) == (noticeId == null)) {
            throw Problem.invalid("orderId", "incident.subject");
        }
        var ended = orderId == null ? orders.ofNotice(noticeId) : orders.ofOrder(orderId);
        if (ended.isEmpty()) {
            throw Problem.of(ReportingProblem.NOTHING_TO_REPORT);
        }
        if (destinations.of(destination).channel() == Destinations.Channel.UPLOAD) {
            throw Problem.of(ReportingProblem.DESTINATION_NOT_CONNECTED);
        }
        var ids = ended.stream().map(ReportedOrders.EndedOrder::id).collect(Collectors.toCollection(TreeSet::new));
        orders.lock(ids);
        var known = known(ids);
        var all = orders.all(ids);
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        var report = draft(known, all, destination, now);
        var archive = writer.write(report.id(), destination, all, now);
        var content = new IncidentReport.Content(
                destination,
                all.stream().map(ReportedOrders.EndedOrder::id).toList(),
                files.keep(report.id(), archive),
                "sha256:" + Sha256.hex(archive));
        report.prepare(content, callers.get().person(), now);
        reports.flush();
        record(report);
        return IncidentView.of(report, orders.targets(report.orderIds()), true);
    }

    /** Reports about these orders; a draft among them keeps the orders that it carries already: they are added. */
    private List<IncidentReport> known(Set<UUID> ids) {
        var known = reports.about(ids);
        var carried = known.stream()
                .filter(report -> report.state() == IncidentState.DRAFT)
                .flatMap(report -> report.orderIds().stream())
                .toList();
        return ids.addAll(carried) ? known(ids) : known;
    }

    /** The draft that waits for these orders; of several the first takes all orders, the others end in it. */
    private IncidentReport draft(
            List<IncidentReport> known, List<ReportedOrders.EndedOrder> ended, Destination destination, Instant now) {
        known.stream()
                .filter(report -> report.state() != IncidentState.DRAFT && report.destination() == destination)
                .findFirst()
                .ifPresent(report -> {
                    throw Problem.of(ReportingProblem.REPORT_EXISTS).with("reportId", report.id());
                });
        var drafts = known.stream()
                .filter(report -> report.state() == IncidentState.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            var order = ended.getFirst();
            var dueAt = order.finishedAt().plus(destinations.of(destination).within());
            var report = IncidentReport.due(Ids.next(), destination, order, dueAt, now);
            reports.persist(report);
            return report;
        }
        var first = drafts.getFirst();
        drafts.stream().skip(1).forEach(other -> {
            other.mergedInto(first.id(), now);
            ledger.record(about(ReportingEvent.INCIDENT_REPORT_RETRACTED, other).fact("mergedInto", first.id()));
        });
        return first;
    }

    private void record(IncidentReport report) {
        ledger.record(about(ReportingEvent.INCIDENT_REPORT_PREPARED, report)
                .fact("destination", report.destination())
                .fact("digest", report.digest())
                .fact("orders", report.orderIds().size()));
    }

    /** An entry about a report, to which facts may be added. */
    static LedgerEvent about(ReportingEvent event, IncidentReport report) {
        return LedgerEvent.of(event, "incident-report", report.id())
                .agency(report.agency())
                .childSafety(true);
    }
}
