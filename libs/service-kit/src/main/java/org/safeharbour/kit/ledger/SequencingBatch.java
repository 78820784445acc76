package org.safeharbour.kit.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.TreeAppender;

/** One batch: consecutive indices, tiles, new size and root, all in the transaction of the leader's connection. */
final class SequencingBatch {
    /** As many as a tile is wide. */
    static final int SIZE = 256;

    private final Sql sql;
    private final Leadership leadership;

    SequencingBatch(Connection connection, Leadership leadership) {
        this.sql = Sql.on(connection);
        this.leadership = leadership;
    }

    private record Waiting(UUID id, Hash leaf) {}

    /** Takes up to a batch of entries that have no place yet; returns how many. */
    int sequence() {
        var waiting = sql.list(
                """
                select id, leaf_hash from ledger_entry where leaf_index is null
                order by at, id limit ? for update skip locked
                """, row -> new Waiting(row.getObject("id", UUID.class), Hash.of(row.getBytes("leaf_hash"))), SIZE);
        if (waiting.isEmpty()) {
            return 0;
        }
        leadership.require(sql);
        long first = sql.first("select size from ledger_sequencer", row -> row.getLong(1))
                .orElseThrow();
        number(waiting, first);
        var appended = new TreeAppender(new DatabaseTiles(sql))
                .append(first, waiting.stream().map(Waiting::leaf).toList());
        sql.update(
                "update ledger_sequencer set size = ?, root = ? where epoch = ?",
                appended.size(),
                appended.root().toBytes(),
                leadership.epoch());
        CrashPoint.hit("sequencer.before-commit");
        return waiting.size();
    }

    private void number(List<Waiting> waiting, long first) {
        var entries = new ArrayList<Object[]>();
        var leaves = new ArrayList<Object[]>();
        long index = first;
        for (var entry : waiting) {
            entries.add(new Object[] {index, entry.id()});
            leaves.add(new Object[] {index, entry.id()});
            index++;
        }
        sql.batch("update ledger_entry set leaf_index = ? where id = ? and leaf_index is null", entries);
        sql.batch("insert into ledger_leaf (leaf_index, entry_id) values (?, ?)", leaves);
    }
}
