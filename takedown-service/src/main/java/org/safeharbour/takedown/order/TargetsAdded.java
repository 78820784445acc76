package org.safeharbour.takedown.order;

import java.util.List;

/**
 * What became of the rows of a list of targets.
 *
 * @param accepted number of rows that are targets of the order now and were not before
 * @param duplicates rows that name a target again, the first thousand
 * @param rejected rows that name none, the first thousand
 * @param total targets of the order now
 * @param digest the order's digest now; earlier approvals are void when it changed
 */
record TargetsAdded(
        int accepted,
        int duplicateCount,
        int rejectedCount,
        List<Row> duplicates,
        List<Row> rejected,
        int total,
        String digest) {

    /** One row, its line counted from 1, the text as it was written, and why it is no new target. */
    record Row(int line, String value, String reason) {}
}
