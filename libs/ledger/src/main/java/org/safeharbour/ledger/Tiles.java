package org.safeharbour.ledger;

import java.util.Optional;

/** Reads the tiles of one log. */
@FunctionalInterface
public interface Tiles {

    /** The tile in its widest stored form, or empty when it was never written. */
    Optional<Tile> read(int level, long index);
}
