package org.safeharbour.reporting.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Checks figures of the time before: nothing but days and whole numbers is taken from a row, and every bad one is named. */
final class HistoryFile {
    static final int MAX_ROWS = 10_000;
    private static final int MAX_ERRORS = 50;
    private static final long MAX_FIGURE = 1_000_000_000_000L;
    private static final List<String> FIGURES = List.of("identified", "removed", "blocked", "reported", "disclosed");

    private final Problem problem = Problem.of(CommonProblem.INVALID_REQUEST);
    private final IntFunction<String> place;
    private int errors;

    private HistoryFile(IntFunction<String> place) {
        this.place = place;
    }

    private record Placed(int index, HistoryRow row) {}

    /**
     * The rows by day.
     *
     * @param place how the errors name the row at an index, for example {@code rows[3]}
     * @throws Problem 400 naming up to fifty bad values
     */
    static List<HistoryRow> read(List<HistoryRequest.Row> written, IntFunction<String> place) {
        if (written == null || written.isEmpty() || written.size() > MAX_ROWS) {
            throw Problem.invalid("rows", "history.rows");
        }
        return new HistoryFile(place).rows(written);
    }

    private List<HistoryRow> rows(List<HistoryRequest.Row> written) {
        var placed = new ArrayList<Placed>(written.size());
        for (int i = 0; i < written.size(); i++) {
            var row = written.get(i);
            if (row == null) {
                error(i, "from", "history.day");
                continue;
            }
            var from = day(i, "from", row.from());
            var to = day(i, "to", row.to());
            var counts = counts(i, row);
            if (from != null && to != null && counts != null && inOneYear(i, from, to)) {
                placed.add(new Placed(i, new HistoryRow(from, to, counts)));
            }
        }
        placed.sort(Comparator.comparing(p -> p.row().from()));
        for (int i = 1; i < placed.size(); i++) {
            if (!placed.get(i).row().from().isAfter(placed.get(i - 1).row().to())) {
                error(placed.get(i).index(), "from", "history.overlap");
            }
        }
        if (errors > 0) {
            throw problem;
        }
        return placed.stream().map(Placed::row).toList();
    }

    private boolean inOneYear(int index, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            error(index, "to", "history.order");
            return false;
        }
        if (from.getYear() != to.getYear()) {
            error(index, "to", "history.year");
            return false;
        }
        return true;
    }

    private Counts counts(int index, HistoryRequest.Row row) {
        var values = new Long[] {row.identified(), row.removed(), row.blocked(), row.reported(), row.disclosed()};
        boolean good = true;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null || values[i] < 0 || values[i] > MAX_FIGURE) {
                error(index, FIGURES.get(i), "history.number");
                good = false;
            }
        }
        return good ? new Counts(values[0], values[1], values[2], values[3], values[4]) : null;
    }

    private LocalDate day(int index, String field, String text) {
        var day = Optional.ofNullable(text).flatMap(Days::read).orElse(null);
        if (day == null) {
            error(index, field, "history.day");
        }
        return day;
    }

    private void error(int index, String field, String key) {
        if (errors++ < MAX_ERRORS) {
            problem.error(place.apply(index) + "." + field, key);
        }
    }
}
