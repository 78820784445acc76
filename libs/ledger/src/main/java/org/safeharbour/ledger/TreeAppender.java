package org.safeharbour.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Appends leaf hashes to a log and writes only the tiles that this touches. One appender at a time: the caller holds the
 * log's lock and a transaction, and takes the size from the same transaction.
 */
public final class TreeAppender {

    /**
     * What an append made.
     *
     * @param size number of leaves afterwards
     * @param root Merkle tree hash of all of them
     * @param tiles the tiles that were written, lowest level first
     */
    public record Appended(long size, Hash root, List<Tile> tiles) {

        /** Keeps an immutable copy of the tiles. */
        public Appended {
            tiles = List.copyOf(tiles);
        }
    }

    private final TileStore store;

    /** An appender to the log whose tiles this store holds. */
    public TreeAppender(TileStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Appends leaves behind the first {@code size} ones, writes the touched tiles in one call and gives the new root.
     *
     * @throws IllegalStateException when the store does not end exactly at {@code size}; appending there would fork the
     *     log, so nothing is written
     */
    public Appended append(long size, List<Hash> leaves) {
        List<Tile> touched = new ArrayList<>();
        List<Hash> fresh = List.copyOf(leaves);
        long start = size;
        for (int level = 0; !fresh.isEmpty(); level++) {
            fresh = appendTo(level, start, fresh, touched);
            start /= Tile.WIDTH;
        }
        long grown = Math.addExact(size, leaves.size());
        // The root reads the whole right border: a store that ends elsewhere is found out before anything is written.
        Hash root = new MerkleTree(with(touched), grown).root();
        if (!touched.isEmpty()) {
            store.write(List.copyOf(touched));
        }
        return new Appended(grown, root, touched);
    }

    private Tiles with(List<Tile> touched) {
        TilesInMemory fresh = new TilesInMemory();
        fresh.write(touched);
        return (level, index) -> fresh.read(level, index).or(() -> store.read(level, index));
    }

    /** Appends to one level and gives the roots of the tiles that became full: what the next level appends. */
    private List<Hash> appendTo(int level, long start, List<Hash> fresh, List<Tile> touched) {
        List<Hash> completed = new ArrayList<>();
        byte[] held = held(level, start);
        int next = 0;
        long index = start / Tile.WIDTH;
        while (next < fresh.size()) {
            int have = held.length / Hash.LENGTH;
            int take = Math.min(Tile.WIDTH - have, fresh.size() - next);
            Tile tile = Tile.of(level, index++, extended(held, fresh.subList(next, next + take)));
            touched.add(tile);
            if (tile.isFull()) {
                completed.add(tile.subtree(0, Tile.WIDTH));
            }
            next += take;
            held = new byte[0];
        }
        return completed;
    }

    private byte[] held(int level, long start) {
        long index = start / Tile.WIDTH;
        byte[] held = store.read(level, index).map(Tile::toBytes).orElse(new byte[0]);
        if (held.length / Hash.LENGTH != start % Tile.WIDTH) {
            throw new IllegalStateException("level " + level + " does not end at " + start + "; refusing to append");
        }
        return held;
    }

    private static byte[] extended(byte[] held, List<Hash> more) {
        byte[] hashes = new byte[held.length + more.size() * Hash.LENGTH];
        System.arraycopy(held, 0, hashes, 0, held.length);
        int offset = held.length;
        for (Hash hash : more) {
            hash.copyTo(hashes, offset);
            offset += Hash.LENGTH;
        }
        return hashes;
    }
}
