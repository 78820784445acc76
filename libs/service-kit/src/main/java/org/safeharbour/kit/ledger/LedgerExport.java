package org.safeharbour.kit.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.ledger.EntryBundle;
import org.safeharbour.ledger.Tile;

/**
 * Writes the log as of its newest checkpoint into a folder, in the layout of C2SP tlog-tiles, for
 * {@code ledger-verify.jar fsck}. It reads as the sequencer role, which sees the entries of all agencies; entries hold no
 * personal data.
 */
public final class LedgerExport {
    private final Sql sql;

    /** An export from a data source that logs in as the sequencer role. */
    public LedgerExport(DataSource sequencer) {
        this.sql = Sql.on(sequencer);
    }

    private record Newest(long size, String note) {}

    private record Place(int level, long index) {}

    /** Writes the files; returns the number of entries. @throws IllegalStateException when nothing was signed yet */
    public long write(Path folder) throws IOException {
        var newest = sql.first(
                        "select size, note from ledger_checkpoint order by size desc limit 1",
                        row -> new Newest(row.getLong("size"), row.getString("note")))
                .orElseThrow(() -> new IllegalStateException("the log has no checkpoint yet"));
        for (long first = 0; first < newest.size(); first += Tile.WIDTH) {
            writeEntries(folder, first, newest.size());
        }
        writeTiles(folder, newest.size());
        write(folder.resolve("checkpoint"), newest.note().getBytes(StandardCharsets.UTF_8));
        return newest.size();
    }

    private void writeEntries(Path folder, long first, long size) throws IOException {
        int width = (int) Math.min(Tile.WIDTH, size - first);
        var bodies = sql.list("""
                select e.body from ledger_leaf l join ledger_entry e on e.id = l.entry_id
                where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index
                """, row -> row.getBytes(1), first, first + width);
        write(folder.resolve(Tile.entriesPath(first / Tile.WIDTH, width)), EntryBundle.format(bodies));
    }

    /** A stored tile may be wider than it was at the checkpoint; it is written as it was then. */
    private void writeTiles(Path folder, long size) throws IOException {
        var tiles = new DatabaseTiles(sql);
        var places = sql.list(
                "select level, idx from ledger_tile order by level, idx",
                row -> new Place(row.getInt("level"), row.getLong("idx")));
        for (var place : places) {
            int width = Tile.widthAt(size, place.level(), place.index());
            if (width > 0) {
                var tile =
                        tiles.read(place.level(), place.index()).orElseThrow().prefix(width);
                write(folder.resolve(tile.path()), tile.toBytes());
            }
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
