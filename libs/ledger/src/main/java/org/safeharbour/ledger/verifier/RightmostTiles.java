package org.safeharbour.ledger.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.safeharbour.ledger.Tile;
import org.safeharbour.ledger.TileStore;

/**
 * Keeps only the last tile of each level, which is all that appending and the root need, and hands on every tile once it
 * is final. So a log of any length is recomputed in the memory of eight tiles.
 */
final class RightmostTiles implements TileStore {

    private final Map<Integer, Tile> last = new HashMap<>();
    private final Consumer<Tile> finished;

    RightmostTiles(Consumer<Tile> finished) {
        this.finished = finished;
    }

    @Override
    public Optional<Tile> read(int level, long index) {
        return Optional.ofNullable(last.get(level)).filter(tile -> tile.index() == index);
    }

    @Override
    public void write(List<Tile> tiles) {
        for (Tile tile : tiles) {
            last.put(tile.level(), tile);
            if (tile.isFull()) {
                finished.accept(tile);
            }
        }
    }

    /** Hands on the partial tiles that are left at the right border. */
    void finish() {
        last.values().stream().filter(tile -> !tile.isFull()).forEach(finished);
    }
}
