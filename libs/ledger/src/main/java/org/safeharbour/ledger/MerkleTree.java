package org.safeharbour.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tree over the first {@code size} leaves of a log, read from its tiles (RFC 9162 section 2.1). Each object reads a
 * tile at most once; make a new one per request. A tile that should exist and does not is an
 * {@link IllegalStateException}: the store has lost something.
 */
public final class MerkleTree {

    private record Place(int level, long index) {}

    private final Tiles store;
    private final long size;
    private final Map<Place, Tile> seen = new HashMap<>();

    /** The tree of this size in this store; the store may hold more. */
    public MerkleTree(Tiles store, long size) {
        this.store = Objects.requireNonNull(store, "store");
        if (size < 0) {
            throw new IllegalArgumentException("tree size " + size);
        }
        this.size = size;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Merkle tree hash of all leaves; {@link Hash#EMPTY_TREE} when there are none. */
    public Hash root() {
        return size == 0 ? Hash.EMPTY_TREE : hashOf(0, size);
    }

    /** Leaf hash of the entry with this index, from 0. */
    public Hash leaf(long index) {
        return complete(Objects.checkIndex(index, size), 0);
    }

    /** Proof that the entry with this index is in this tree (RFC 9162 section 2.1.3.1). */
    public InclusionProof inclusionProof(long index) {
        Objects.checkIndex(index, size);
        List<Hash> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + split(end - begin);
            if (index < middle) {
                path.addFirst(hashOf(middle, end));
                end = middle;
            } else {
                path.addFirst(hashOf(begin, middle));
                begin = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /**
     * Proof that the tree of the first {@code fromSize} leaves is the beginning of this one (RFC 9162 section 2.1.4.1).
     *
     * @param fromSize 1 to {@link #size()}; nothing can be proven about the empty tree
     */
    public ConsistencyProof consistencyProof(long fromSize) {
        if (fromSize < 1 || fromSize > size) {
            throw new IndexOutOfBoundsException("no consistency proof from " + fromSize + " to " + size);
        }
        List<Hash> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (fromSize != end) {
            long middle = begin + split(end - begin);
            if (fromSize <= middle) {
                path.addFirst(hashOf(middle, end));
                end = middle;
            } else {
                path.addFirst(hashOf(begin, middle));
                begin = middle;
            }
        }
        // The old root itself is known to the verifier; only a subtree right of the first split must be told.
        if (begin > 0) {
            path.addFirst(hashOf(begin, end));
        }
        return new ConsistencyProof(fromSize, size, path);
    }

    private Hash hashOf(long begin, long end) {
        long count = end - begin;
        if (Long.bitCount(count) == 1) {
            return complete(begin, Long.numberOfTrailingZeros(count));
        }
        long middle = begin + split(count);
        return Hash.ofNode(hashOf(begin, middle), hashOf(middle, end));
    }

    /** Root of the complete subtree of this height; it lies inside one tile. */
    private Hash complete(long begin, int height) {
        int level = height / 8;
        long position = begin >>> (8 * level);
        return tile(level, position / Tile.WIDTH).subtree((int) (position % Tile.WIDTH), 1 << (height % 8));
    }

    private Tile tile(int level, long index) {
        return seen.computeIfAbsent(new Place(level, index), place -> {
            int width = Tile.widthAt(size, level, index);
            Tile tile = store.read(level, index)
                    .orElseThrow(() -> new IllegalStateException("missing " + Tile.path(level, index, width)));
            return tile.prefix(width);
        });
    }

    /** The largest power of two smaller than count (count at least 2). */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
