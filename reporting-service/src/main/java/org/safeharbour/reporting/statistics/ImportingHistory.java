package org.safeharbour.reporting.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.DatabaseFailure;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingProblem;
import org.safeharbour.reporting.Sha256;
import org.safeharbour.reporting.change.ChangeView;
import org.safeharbour.reporting.change.ProposingChange;

/** Proposes figures of the time before this installation; they stand when a second person agrees, marked as imported. */
@ApplicationScoped
class ImportingHistory {
    private static final int MAX_SOURCE = 500;
    private static final int MAX_NOTE = 2_000;
    private static final String EXCLUSION_VIOLATED = "23P01";

    private final HistoryImports imports;
    private final HistoryTakeover takeover;
    private final LivePeriod live;
    private final ProposingChange proposing;
    private final CurrentCaller callers;
    private final Clock clock;
    private final ObjectMapper json;

    ImportingHistory(
            HistoryImports imports,
            HistoryTakeover takeover,
            LivePeriod live,
            ProposingChange proposing,
            CurrentCaller callers,
            Clock clock,
            ObjectMapper json) {
        this.imports = imports;
        this.takeover = takeover;
        this.live = live;
        this.proposing = proposing;
        this.callers = callers;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @throws JsonProcessingException when it is no such JSON, answered as 400
     * @throws Problem 400 naming the rows, 409 for days that are counted here or were imported
     */
    @Transactional
    ChangeView json(String file) throws JsonProcessingException {
        var request = json.readValue(file, HistoryRequest.class);
        if (request == null) {
            throw Problem.invalid("rows", "history.rows");
        }
        var rows = HistoryFile.read(request.rows(), index -> "rows[" + index + "]");
        return propose(request.source(), request.note(), file, rows);
    }

    /** As {@link #json}, for a comma-separated table. */
    @Transactional
    ChangeView csv(String source, String note, String file) {
        var table = HistoryTable.read(file);
        return propose(source, note, file, HistoryFile.read(table.rows(), table::place));
    }

    /** @throws Problem 404 when there is none */
    @Transactional
    HistoryImports.HistoryImport one(UUID id) {
        return imports.find(id).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 when there is none */
    @Transactional
    Page<HistoryImports.PlacedRow> rows(UUID id, PageRequest page) {
        one(id);
        return Page.of(imports.rows(id, page), page, row -> row, row -> new Object[] {row.position()});
    }

    private ChangeView propose(String source, String note, String file, List<HistoryRow> rows) {
        if (source == null || source.isBlank() || source.length() > MAX_SOURCE) {
            throw Problem.invalid("source", "history.source");
        }
        if (note != null && note.length() > MAX_NOTE) {
            throw Problem.invalid("note", "history.note");
        }
        var history = new HistoryImports.HistoryImport(
                Ids.next(),
                source.strip(),
                note,
                Sha256.of(file.getBytes(StandardCharsets.UTF_8)),
                rows.size(),
                rows.getFirst().from(),
                lastDay(rows),
                HistoryImports.State.PROPOSED,
                callers.get().person(),
                clock.instant());
        live.requireBefore(history.lastDay());
        add(history, rows);
        var change = proposing.propose(takeover, history.id(), HistoryTakeover.digest(history), history.source());
        takeover.record(ReportingEvent.HISTORY_PROPOSED, history, change.id());
        return change;
    }

    private void add(HistoryImports.HistoryImport history, List<HistoryRow> rows) {
        if (imports.isTaken(history.firstDay(), history.lastDay())) {
            throw Problem.of(ReportingProblem.HISTORY_KNOWN);
        }
        try {
            imports.add(history, rows);
        } catch (DatabaseFailure e) {
            // Two people sent the same days at once: the database took one of them.
            if (EXCLUSION_VIOLATED.equals(e.state())) {
                throw Problem.of(ReportingProblem.HISTORY_KNOWN);
            }
            throw e;
        }
    }

    private static LocalDate lastDay(List<HistoryRow> rows) {
        return rows.stream().map(HistoryRow::to).max(Comparator.naturalOrder()).orElseThrow();
    }
}
