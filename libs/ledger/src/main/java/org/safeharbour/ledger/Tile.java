package org.safeharbour.ledger;

import java.util.Locale;

/**
 * Up to 256 consecutive hashes of one level of the tree (C2SP tlog-tiles). Level 0 holds leaf hashes; each hash of level
 * {@code l + 1} is the root of a full tile of level {@code l}.
 */
public final class Tile {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    private final int level;
    private final long index;
    private final byte[] hashes;

    private Tile(int level, long index, byte[] hashes) {
        this.level = level;
        this.index = index;
        this.hashes = hashes;
    }

    /**
     * A tile from its place and its concatenated hashes.
     *
     * @param level 0 for leaf hashes, at most 7
     * @param index place within the level, from 0
     * @param hashes 1 to 256 hashes of 32 bytes each
     */
    public static Tile of(int level, long index, byte[] hashes) {
        requirePlace(level, index);
        if (hashes.length == 0 || hashes.length % Hash.LENGTH != 0 || hashes.length > WIDTH * Hash.LENGTH) {
            throw new MalformedException("a tile has 1 to 256 hashes of 32 bytes, not " + hashes.length + " bytes");
        }
        return new Tile(level, index, hashes.clone());
    }

    /** Level of the tile, 0 at the leaves. */
    public int level() {
        return level;
    }

    /** Place of the tile within its level, from 0. */
    public long index() {
        return index;
    }

    /** Number of hashes, 1 to 256. */
    public int width() {
        return hashes.length / Hash.LENGTH;
    }

    /** Whether the tile has all its 256 hashes and will never change again. */
    public boolean isFull() {
        return width() == WIDTH;
    }

    /** A copy of the concatenated hashes, as stored and served. */
    public byte[] toBytes() {
        return hashes.clone();
    }

    /** The hash at a position from 0 to width - 1. */
    public Hash hash(int position) {
        if (position < 0 || position >= width()) {
            throw new IllegalStateException(path(level, index, width()) + " has no hash " + position);
        }
        return Hash.slice(hashes, position * Hash.LENGTH);
    }

    /** The tile as it was when it had only this many hashes; how older partial tiles are served. */
    public Tile prefix(int width) {
        if (width < 1 || width > width()) {
            throw new IllegalStateException(path(level, index, width()) + " has no prefix of width " + width);
        }
        byte[] head = new byte[width * Hash.LENGTH];
        System.arraycopy(hashes, 0, head, 0, head.length);
        return new Tile(level, index, head);
    }

    /** Root of the complete subtree over {@code count} (a power of two) hashes from {@code from}. */
    Hash subtree(int from, int count) {
        if (count == 1) {
            return hash(from);
        }
        int half = count / 2;
        return Hash.ofNode(subtree(from, half), subtree(from + half, half));
    }

    /** Path of this tile below the log's prefix, for example {@code tile/0/x001/067.p/17}. */
    public String path() {
        return path(level, index, width());
    }

    /** Path of a tile below the log's prefix (C2SP tlog-tiles, "Merkle Tree"). */
    public static String path(int level, long index, int width) {
        requirePlace(level, index);
        return "tile/" + level + "/" + place(index, width);
    }

    /** Path of the bundle with the entries {@code 256 * index} onwards (C2SP tlog-tiles, "Log entries"). */
    public static String entriesPath(long index, int width) {
        requirePlace(0, index);
        return "tile/entries/" + place(index, width);
    }

    /** Width that the tile has in a tree of this size: 0 when it does not exist there, 256 when it is full. */
    public static int widthAt(long treeSize, int level, long index) {
        requirePlace(level, index);
        long hashesOfLevel = treeSize >>> (8 * level);
        return (int) Math.clamp(hashesOfLevel - index * WIDTH, 0L, WIDTH);
    }

    private static String place(long index, int width) {
        if (width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("width " + width);
        }
        StringBuilder path = new StringBuilder(digits(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + digits(rest) + "/");
        }
        return width == WIDTH
                ? path.toString()
                : path.append(".p/").append(width).toString();
    }

    /** The last three decimal digits, in ASCII whatever the locale of the machine. */
    private static String digits(long number) {
        return String.format(Locale.ROOT, "%03d", number % 1000);
    }

    private static void requirePlace(int level, long index) {
        // 2^63 leaves need eight levels of 2^8; the index bound keeps 256 * index inside a long.
        if (level < 0 || level > 7 || index < 0 || index > Long.MAX_VALUE / WIDTH) {
            throw new IllegalArgumentException("no tile at level " + level + ", index " + index);
        }
    }
}
