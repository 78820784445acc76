package org.safeharbour.notice.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Rows of an XLSX file, streamed sheet by sheet. A formula is never evaluated, and its stored result is not used. */
final class SheetRows {
    private SheetRows() {}

    /** Hands the rows of every sheet to the sink and tells what was wrong. */
    static Set<Flaw> read(String name, byte[] bytes, RowSink sink, TimeBudget time) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (!Archive.isWithinBounds(bytes)) {
            return EnumSet.of(Flaw.UNREADABLE, Flaw.UNSAFE);
        }
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
                Stream<Sheet> sheets = book.getSheets()) {
            int left = Bounds.ROWS + 1;
            for (Iterator<Sheet> all = sheets.iterator(); all.hasNext(); ) {
                left = sheet(name, all.next(), sink, left, flaws, time);
            }
        } catch (IOException | RuntimeException broken) {
            // The reader fails with unchecked exceptions too on sheets that are not what they claim to be.
            flaws.add(Flaw.UNREADABLE);
        }
        return flaws;
    }

    private static int sheet(String name, Sheet sheet, RowSink sink, int left, Set<Flaw> flaws, TimeBudget time)
            throws IOException {
        int rest = left;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); rest--) {
                Row row = all.next();
                if (rest <= 0 || time.isSpent()) {
                    flaws.add(Flaw.UNREADABLE);
                    return 0;
                }
                sink.row(name, row.getRowNum(), cells(row, flaws));
            }
        }
        return rest;
    }

    private static List<String> cells(Row row, Set<Flaw> flaws) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < Math.min(row.getCellCount(), Bounds.CELLS_OF_A_ROW); at++) {
            Cell cell = row.getCell(at);
            String text = cell == null || cell.getType() == CellType.ERROR ? "" : text(cell);
            boolean formula = cell != null && cell.getType() == CellType.FORMULA || Cells.isFormula(text);
            if (formula) {
                flaws.add(Flaw.UNSAFE);
            }
            cells.add(formula ? "" : Cells.text(text));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }
}
