package org.safeharbour.kit.ledger;

import java.util.List;
import java.util.Optional;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.ledger.Tile;
import org.safeharbour.ledger.TileStore;

/** The tiles of the log, one row each, in the transaction that the statements run in. */
final class DatabaseTiles implements TileStore {
    private final Sql sql;

    DatabaseTiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Tile> read(int level, long index) {
        return sql.first(
                "select hashes from ledger_tile where level = ? and idx = ?",
                row -> Tile.of(level, index, row.getBytes(1)),
                level,
                index);
    }

    @Override
    public void write(List<Tile> tiles) {
        sql.batch(
                """
                insert into ledger_tile (level, idx, width, hashes) values (?, ?, ?, ?)
                on conflict (level, idx) do update set width = excluded.width, hashes = excluded.hashes
                """,
                tiles.stream()
                        .map(tile -> new Object[] {tile.level(), tile.index(), tile.width(), tile.toBytes()})
                        .toList());
    }
}
