package org.safeharbour.reporting.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingProblem;
import org.safeharbour.reporting.ReportingTask;
import org.safeharbour.reporting.evidence.SealedFiles;

/** Staff looks at reports. A dossier names accounts: who took it is in the ledger before it leaves. */
@ApplicationScoped
class ReadingIncidents {
    private final IncidentReports reports;
    private final ReportedOrders orders;
    private final SealedFiles files;
    private final Ledger ledger;
    private final Tasks tasks;
    private final CurrentCaller callers;
    private final ReportingConfig config;

    ReadingIncidents(
            IncidentReports reports,
            ReportedOrders orders,
            SealedFiles files,
            Ledger ledger,
            Tasks tasks,
            CurrentCaller callers,
            ReportingConfig config) {
        this.reports = reports;
        this.orders = orders;
        this.files = files;
        this.ledger = ledger;
        this.tasks = tasks;
        this.callers = callers;
        this.config = config;
    }

    /** @param state null for all */
    @Transactional
    Page<IncidentView> list(IncidentState state, PageRequest request) {
        boolean whole = callers.get().may(Permission.CHILD_SAFETY);
        return Page.of(reports.page(state, request), request, report -> IncidentView.of(report, null, whole), report ->
                new Object[] {report.id()});
    }

    /** @throws Problem 404 when there is none */
    @Transactional
    IncidentView get(UUID id) {
        var report = reports.require(id);
        return IncidentView.of(
                report, orders.targets(report.orderIds()), callers.get().may(Permission.CHILD_SAFETY));
    }

    /**
     * What is to be approved, or, once finished, the dossier with its ledger entry and proof; empty until the proof is there.
     *
     * @throws Problem 404, 403, 409 for a draft or when the sealed bytes are damaged
     */
    @Transactional(dontRollbackOn = Problem.class)
    Optional<byte[]> dossier(UUID id) {
        ChildSafety.require(callers.get());
        var report = reports.requireForChange(id);
        if (report.contentId() == null) {
            throw Problem.of(ReportingProblem.REPORT_STATE, report.state());
        }
        var content = files.open(report.contentId());
        if (content.isEmpty()) {
            tasks.openOnce(ReportingTask.EVIDENCE_DAMAGED, "incident-report", id, null, Map.of());
            throw Problem.of(ReportingProblem.EVIDENCE_DAMAGED);
        }
        boolean finished = report.ledgerEntry() != null;
        if (finished && report.proof() == null) {
            ledger.proof(report.ledgerEntry()).ifPresent(report::proveWith);
        }
        if (finished && report.proof() == null) {
            return Optional.empty();
        }
        ledger.record(PreparingIncident.about(ReportingEvent.INCIDENT_REPORT_READ, report)
                .fact("digest", report.digest()));
        return Optional.of(finished ? withProof(report, content.get()) : content.get());
    }

    private byte[] withProof(IncidentReport report, byte[] content) {
        var parts = new HashMap<String, byte[]>();
        parts.put("dossier.zip", content);
        parts.put("ledger-entry.json", ledger.entry(report.ledgerEntry()).orElseThrow());
        parts.put("ledger-proof.tlog-proof", report.proof().getBytes(StandardCharsets.UTF_8));
        for (var language : Messages.LANGUAGES) {
            parts.put("README." + language.getLanguage() + ".txt", readme(report, language));
        }
        return Archive.of(parts);
    }

    private byte[] readme(IncidentReport report, Locale language) {
        var text = Messages.text(
                language,
                "dossier.readme",
                config.platformName(),
                report.destination().name());
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
