package org.safeharbour.reporting.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.safeharbour.kit.problem.Problem;

/**
 * Reads a comma-separated table of the time before. Its cells are days and whole numbers, so a quoted separator, a formula or
 * a sign is no valid cell and is refused like any other text.
 */
final class HistoryTable {
    private static final List<String> COLUMNS =
            List.of("from", "to", "identified", "removed", "blocked", "reported", "disclosed");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,13}");

    private final List<HistoryRequest.Row> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private HistoryTable() {}

    /** @throws Problem 400 for a header or a row without the right columns, or too many rows */
    static HistoryTable read(String text) {
        var table = new HistoryTable();
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> header = null;
        int number = 0;
        for (var line : (Iterable<String>) plain.lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (header == null) {
                header = header(number, line);
            } else {
                table.add(number, header, line);
            }
        }
        return table;
    }

    List<HistoryRequest.Row> rows() {
        return rows;
    }

    /** How errors name the row at an index: by its line in the file, counted from 1. */
    String place(int index) {
        return "line " + lines.get(index);
    }

    private static List<String> header(int number, String line) {
        var names =
                fields(line).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (names.size() != COLUMNS.size() || !new HashSet<>(names).containsAll(COLUMNS)) {
            throw Problem.invalid("line " + number, "history.header");
        }
        return names;
    }

    private void add(int number, List<String> header, String line) {
        var fields = fields(line);
        if (fields.size() != header.size()) {
            throw Problem.invalid("line " + number, "history.fields");
        }
        if (rows.size() == HistoryFile.MAX_ROWS) {
            throw Problem.invalid("rows", "history.rows");
        }
        lines.add(number);
        rows.add(new HistoryRequest.Row(
                fields.get(header.indexOf("from")),
                fields.get(header.indexOf("to")),
                number(fields.get(header.indexOf("identified"))),
                number(fields.get(header.indexOf("removed"))),
                number(fields.get(header.indexOf("blocked"))),
                number(fields.get(header.indexOf("reported"))),
                number(fields.get(header.indexOf("disclosed")))));
    }

    private static Long number(String cell) {
        return NUMBER.matcher(cell).matches() ? Long.valueOf(cell) : null;
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        for (var cell : line.split(",", -1)) {
            var text = cell.strip();
            boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
            fields.add(quoted ? text.substring(1, text.length() - 1) : text);
        }
        return fields;
    }
}
