package org.safeharbour.reporting.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as RFC 4180 text in UTF-8, every field in quotes. A field that a spreadsheet would take for a formula gets an
 * apostrophe in front; the JSON beside it has the exact value.
 */
final class CsvTable {
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder text = new StringBuilder();

    CsvTable(String... header) {
        row((Object[]) header);
    }

    /** Adds a row; null is an empty field. */
    void row(Object... fields) {
        text.append(Stream.of(fields).map(CsvTable::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(Object field) {
        var value = field == null ? "" : field.toString();
        var safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
