package org.safeharbour.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A {@link TileStore} that lives as long as the process: for tests and for recomputing a small log. */
public final class TilesInMemory implements TileStore {

    private record Place(int level, long index) {}

    private final Map<Place, Tile> tiles = new ConcurrentHashMap<>();

    /** A store without tiles. */
    public TilesInMemory() {}

    @Override
    public Optional<Tile> read(int level, long index) {
        return Optional.ofNullable(tiles.get(new Place(level, index)));
    }

    @Override
    public void write(List<Tile> written) {
        written.forEach(tile -> tiles.put(new Place(tile.level(), tile.index()), tile));
    }
}
