package org.safeharbour.reporting.statistics;

import java.util.List;

/** Figures of the time before, as they are sent; checked row by row by {@link HistoryFile}. */
record HistoryRequest(String source, String note, List<Row> rows) {

    /** Days and figures as they are written. */
    record Row(String from, String to, Long identified, Long removed, Long blocked, Long reported, Long disclosed) {}
}
