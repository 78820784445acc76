package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.DatabaseTime;
import org.safeharbour.reporting.ReportingConfig;

/** The figures of a period, as of a cut-off: what is counted here and what was imported, in rows apart. */
@ApplicationScoped
class ReadingStatistics {
    private static final int MAX_YEARS = 100;

    private final FigureLines lines;
    private final HistoryImports imports;
    private final DatabaseTime time;
    private final Clock clock;
    private final ReportingConfig config;

    ReadingStatistics(
            FigureLines lines, HistoryImports imports, DatabaseTime time, Clock clock, ReportingConfig config) {
        this.lines = lines;
        this.imports = imports;
        this.time = time;
        this.clock = clock;
        this.config = config;
    }

    /** Figures and the moment up to which they count. */
    record Figures(Period period, Instant cutOff, Grouping grouping, List<FigureRow> rows) {}

    /**
     * @param from first day, null: the first of this year
     * @param to last day, null: today
     * @param groupBy null: by year
     * @throws Problem 400 for what is no day, a period that ends before it begins, or another grouping
     */
    @Transactional
    Figures read(String from, String to, String groupBy) {
        var today = clock.instant().atZone(config.figuresZone()).toLocalDate();
        var last = day("to", to, today);
        var first = day("from", from, from == null && to != null ? last.withDayOfYear(1) : today.withDayOfYear(1));
        if (last.isBefore(first) || first.plusYears(MAX_YEARS).isBefore(last)) {
            throw Problem.invalid("to", "statistics.period");
        }
        var grouping = groupBy == null
                ? Grouping.YEAR
                : Grouping.named(groupBy).orElseThrow(() -> Problem.invalid("groupBy", "statistics.group"));
        return read(new Period(first, last, config.figuresZone()), grouping, false);
    }

    /** In the caller's transaction. */
    @Transactional
    Figures read(Period period, Grouping grouping, boolean childSafetyOnly) {
        var cutOff = time.now();
        var rows = new ArrayList<>(lines.grouped(period, grouping, childSafetyOnly, cutOff));
        rows.addAll(imports.grouped(period, grouping));
        rows.sort(Comparator.comparing(FigureRow::key).thenComparing(FigureRow::imported));
        return new Figures(period, cutOff, grouping, List.copyOf(rows));
    }

    private static LocalDate day(String name, String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        return Days.read(text)
                .orElseThrow(() -> Problem.of(CommonProblem.INVALID_REQUEST).error(name, "statistics.day"));
    }
}
