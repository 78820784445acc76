package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.kit.outbox.Outbox;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;

/**
 * Answers an authority's question with the platform's totals by year. They are not filtered by agency: they tell of no single
 * case and of no other authority. Exact numbers, none left out; a person approves the reply that carries them (ADR 0016).
 */
@ApplicationScoped
class GivingFigures {
    private final ReadingStatistics reading;
    private final FigureLines lines;
    private final HistoryImports imports;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;
    private final ReportingConfig config;

    GivingFigures(
            ReadingStatistics reading,
            FigureLines lines,
            HistoryImports imports,
            Ledger ledger,
            Outbox outbox,
            Clock clock,
            ReportingConfig config) {
        this.reading = reading;
        this.lines = lines;
        this.imports = imports;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** @throws Problem 400 for a period that ends before it begins */
    @Transactional(Transactional.TxType.MANDATORY)
    FiguresMessages.FiguresGiven give(FiguresMessages.FiguresAsked asked) {
        var period = period(asked);
        var figures = reading.read(period, Grouping.YEAR, asked.childSafety());
        var rows = figures.rows().stream().map(GivingFigures::year).toList();
        var given = new FiguresMessages.FiguresGiven(
                asked.noticeId(), asked.demand(), period.from(), period.to(), figures.cutOff(), rows);
        ledger.record(LedgerEvent.of(ReportingEvent.FIGURES_GIVEN, "notice", asked.noticeId())
                .agency(asked.agency())
                .childSafety(asked.childSafety())
                .fact("demand", asked.demand())
                .fact("from", period.from().toString())
                .fact("to", period.to().toString())
                .fact("cutOff", figures.cutOff())
                .fact("rows", rows.size()));
        outbox.send(
                new Command("notice", FiguresMessages.GIVEN, asked.noticeId().toString(), given, null));
        return given;
    }

    private Period period(FiguresMessages.FiguresAsked asked) {
        var today = clock.instant().atZone(config.figuresZone()).toLocalDate();
        var to = asked.to() == null ? today : asked.to();
        var from = asked.from() == null
                ? earliest().filter(day -> !day.isAfter(to)).orElse(to.withDayOfYear(1))
                : asked.from();
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "statistics.period");
        }
        return new Period(from, to, config.figuresZone());
    }

    /** The first of January of the first year that has figures. */
    private Optional<LocalDate> earliest() {
        var live = lines.first().map(at -> at.atZone(config.figuresZone()).toLocalDate());
        return Stream.of(live, imports.first())
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(day -> day.withDayOfYear(1));
    }

    private static FiguresMessages.YearRow year(FigureRow row) {
        var counts = row.counts();
        return new FiguresMessages.YearRow(
                Integer.parseInt(row.key()),
                counts.identified(),
                counts.removed(),
                counts.blocked(),
                counts.reported(),
                counts.disclosed(),
                row.imported());
    }
}
