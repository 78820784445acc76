package org.safeharbour.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value: always 32 bytes, immutable, compared in constant time. */
public final class Hash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    /** Root of a tree without entries: SHA-256 of nothing (RFC 9162 section 2.1.1). */
    public static final Hash EMPTY_TREE = new Hash(Sha256.digest().digest());

    // Domain separation of RFC 9162 section 2.1.1: a node can never pass for a leaf.
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash with these 32 bytes; any other length is a {@link MalformedException}. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    static Hash slice(byte[] from, int offset) {
        return new Hash(Arrays.copyOfRange(from, offset, offset + LENGTH));
    }

    /** Leaf hash of an entry: SHA-256(0x00, entry), RFC 9162 section 2.1.1. */
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** Hash of an inner node: SHA-256(0x01, left, right), RFC 9162 section 2.1.1. */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** Reads 64 hexadecimal digits, upper or lower case. */
    public static Hash fromHex(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not the hexadecimal text of a hash", e);
        }
    }

    /** Reads the canonical, padded base64 text of 32 bytes. */
    public static Hash fromBase64(String base64) {
        return of(StrictText.base64(base64));
    }

    /** A copy of the 32 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Padded base64, as checkpoints and proofs print it. */
    public String toBase64() {
        return StrictText.base64(bytes);
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
