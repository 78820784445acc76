package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.paging.PageRequest;

/** Figures of the time before this installation, and who took them over. */
@ApplicationScoped
class HistoryImports {
    private final Sql sql;

    HistoryImports(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** The states of an import; both ends are final. */
    enum State {
        PROPOSED,
        APPLIED,
        REJECTED
    }

    /** An import without its rows. */
    record HistoryImport(
            UUID id,
            String source,
            String note,
            byte[] sha256,
            int rowTotal,
            LocalDate firstDay,
            LocalDate lastDay,
            State state,
            String proposedBy,
            Instant proposedAt) {}

    /** A row at its place in the import, counted from 1. */
    record PlacedRow(int position, HistoryRow row) {}

    /** Adds an import; its days must be free, the database sees to it. */
    void add(HistoryImport history, List<HistoryRow> rows) {
        sql.update(
                """
                insert into history_import (id, source, note, sha256, row_total, first_day, last_day, state, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                history.id(),
                history.source(),
                history.note(),
                history.sha256(),
                history.rowTotal(),
                history.firstDay(),
                history.lastDay(),
                history.state(),
                history.proposedBy(),
                history.proposedAt());
        sql.batch(
                """
                insert into imported_figure (import_id, position, first_day, last_day, identified, removed, blocked, reported, disclosed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> parameters(history.id(), i + 1, rows.get(i)))
                        .toList());
    }

    Optional<HistoryImport> find(UUID id) {
        return sql.first("select * from history_import where id = ?", HistoryImports::read, id);
    }

    /** Whether an import that stands or waits has one of these days. */
    boolean isTaken(LocalDate first, LocalDate last) {
        return sql.first("""
                        select 1 from history_import
                        where state <> 'REJECTED' and daterange(first_day, last_day, '[]') && daterange(?::date, ?::date, '[]') limit 1
                        """, row -> true, first, last).isPresent();
    }

    void decide(UUID id, State state, Instant at) {
        sql.update("update history_import set state = ?, decided_at = ? where id = ?", state, at, id);
    }

    List<PlacedRow> rows(UUID id, PageRequest page) {
        int after = page.after().isPresent() ? page.key(0, Integer::valueOf) : 0;
        return sql.list(
                "select * from imported_figure where import_id = ? and position > ? order by position limit ?",
                row -> new PlacedRow(row.getInt("position"), historyRow(row)),
                id,
                after,
                page.fetch());
    }

    /** Imported rows that touch the period, summed by group; one that the group does not hold whole stands alone. */
    List<FigureRow> grouped(Period period, Grouping grouping) {
        var sums = new TreeMap<String, Counts>();
        sql.list("""
                        select f.* from imported_figure f join history_import h on h.id = f.import_id
                        where h.state = 'APPLIED' and f.first_day <= ? and f.last_day >= ? order by f.first_day limit 10000
                        """, HistoryImports::historyRow, period.to(), period.from())
                .forEach(row -> sums.merge(row.key(grouping), row.counts(), HistoryImports::sum));
        return sums.entrySet().stream()
                .map(sum -> new FigureRow(sum.getKey(), sum.getValue(), true, null, null))
                .sorted(Comparator.comparing(FigureRow::key))
                .toList();
    }

    /** The first imported day; empty without an import. */
    Optional<LocalDate> first() {
        return sql.first(
                "select min(first_day) from history_import where state = 'APPLIED'",
                row -> row.getObject(1, LocalDate.class));
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(
                a.identified() + b.identified(),
                a.removed() + b.removed(),
                a.blocked() + b.blocked(),
                a.reported() + b.reported(),
                a.disclosed() + b.disclosed());
    }

    private static Object[] parameters(UUID importId, int position, HistoryRow row) {
        var counts = row.counts();
        return new Object[] {
            importId,
            position,
            row.from(),
            row.to(),
            counts.identified(),
            counts.removed(),
            counts.blocked(),
            counts.reported(),
            counts.disclosed()
        };
    }

    private static HistoryRow historyRow(ResultSet row) throws SQLException {
        return new HistoryRow(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new Counts(
                        row.getLong("identified"),
                        row.getLong("removed"),
                        row.getLong("blocked"),
                        row.getLong("reported"),
                        row.getLong("disclosed")));
    }

    private static HistoryImport read(ResultSet row) throws SQLException {
        return new HistoryImport(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("note"),
                row.getBytes("sha256"),
                row.getInt("row_total"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                Sql.instant(row, "proposed_at"));
    }
}
