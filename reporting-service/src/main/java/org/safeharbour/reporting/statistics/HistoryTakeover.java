package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.Sha256;
import org.safeharbour.reporting.change.FourEyesChange;
import org.safeharbour.reporting.change.Proposal;

/** Taking over figures of the time before, as a change that two people make. */
@ApplicationScoped
class HistoryTakeover implements FourEyesChange {
    private final HistoryImports imports;
    private final LivePeriod live;
    private final Ledger ledger;

    HistoryTakeover(HistoryImports imports, LivePeriod live, Ledger ledger) {
        this.imports = imports;
        this.live = live;
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return "HISTORY_IMPORT";
    }

    @Override
    public String permission() {
        return Permission.REPORT_APPROVE;
    }

    @Override
    public String digest(Proposal proposal) {
        return digest(require(proposal.objectId()));
    }

    @Override
    public void carryOut(Proposal proposal, Instant at) {
        var history = require(proposal.objectId());
        live.requireBefore(history.lastDay());
        imports.decide(history.id(), HistoryImports.State.APPLIED, at);
        record(ReportingEvent.HISTORY_IMPORTED, history, proposal.id());
    }

    @Override
    public void drop(Proposal proposal, Instant at) {
        var history = require(proposal.objectId());
        imports.decide(history.id(), HistoryImports.State.REJECTED, at);
        record(ReportingEvent.HISTORY_REJECTED, history, proposal.id());
    }

    void record(ReportingEvent event, HistoryImports.HistoryImport history, UUID changeId) {
        ledger.record(LedgerEvent.of(event, "history-import", history.id())
                .fact("changeId", changeId)
                .fact("sha256", HexFormat.of().formatHex(history.sha256()))
                .fact("rows", history.rowTotal())
                .fact("from", history.firstDay().toString())
                .fact("to", history.lastDay().toString())
                .sensitive("source", history.source()));
    }

    /** Over the file's hash and everything that is said of it; lengths keep the free texts apart. */
    static String digest(HistoryImports.HistoryImport history) {
        var note = history.note() == null ? "" : history.note();
        var text = String.join(
                "\n",
                "HISTORY_IMPORT",
                history.id().toString(),
                HexFormat.of().formatHex(history.sha256()),
                Integer.toString(history.rowTotal()),
                history.firstDay() + "/" + history.lastDay(),
                Integer.toString(history.source().length()),
                history.source(),
                note);
        return "sha256:" + Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private HistoryImports.HistoryImport require(UUID id) {
        return imports.find(id).orElseThrow(Problem::notFound);
    }
}
