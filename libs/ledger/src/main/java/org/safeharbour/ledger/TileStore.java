package org.safeharbour.ledger;

import java.util.List;

/**
 * Where the tiles of one log are kept: one row or file per level and index, replaced while the tile is partial. The
 * writer of a log calls {@link #write} inside the transaction that also records the new tree size.
 */
public interface TileStore extends Tiles {

    /** Stores new tiles and replaces partial ones by their wider form; all or none. */
    void write(List<Tile> tiles);
}
