package org.safeharbour.notice.intake.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file; the separator is the one its first lines use most. */
final class CsvRows {
    private CsvRows() {}

    /** Hands the rows to the sink and tells what was wrong. */
    static Set<Flaw> read(String name, String text, RowSink sink, TimeBudget time) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > Bounds.ROWS + 1 || time.isSpent()) {
                    flaws.add(Flaw.UNREADABLE);
                    break;
                }
                sink.row(name, (int) row.getRecordNumber(), cells(row, flaws));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            flaws.add(Flaw.UNREADABLE);
        }
        return flaws;
    }

    private static List<String> cells(CSVRecord row, Set<Flaw> flaws) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < Math.min(row.size(), Bounds.CELLS_OF_A_ROW); at++) {
            boolean formula = Cells.isFormula(row.get(at));
            if (formula) {
                flaws.add(Flaw.UNSAFE);
            }
            cells.add(formula ? "" : Cells.text(row.get(at)));
        }
        return cells;
    }

    private static char separator(String text) {
        String start = text.substring(0, Math.min(text.length(), 4000));
        char best = ',';
        long most = start.chars().filter(c -> c == ',').count();
        for (char candidate : new char[] {';', '\t', '|'}) {
            long count = start.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
