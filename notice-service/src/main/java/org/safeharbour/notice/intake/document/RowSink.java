package org.safeharbour.notice.intake.document;

import java.util.List;

/** Takes the rows of annexed sheets and tables one by one, so that 100,000 of them need no memory. */
@FunctionalInterface
public interface RowSink {
    /**
     * Takes one row.
     *
     * @param document name of the sheet's file
     * @param line number of the row in it, from 1
     * @param cells the cells as text; a cell that must not be used (a formula) is empty
     */
    void row(String document, int line, List<String> cells);
}
