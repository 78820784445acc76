package org.safeharbour.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 consecutive entries as exports carry them: each with its length as a big-endian uint16 (C2SP tlog-tiles). */
public final class EntryBundle {

    /** The longest entry that a bundle can hold, in bytes. */
    public static final int MAX_ENTRY = 0xFFFF;

    /** The longest bundle, in bytes. */
    public static final int MAX_BYTES = Tile.WIDTH * (2 + MAX_ENTRY);

    private EntryBundle() {}

    /** The bytes of a bundle of 1 to 256 entries. */
    public static byte[] format(List<byte[]> entries) {
        requireWidth(entries.size());
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY) {
                throw new MalformedException("an entry has at most " + MAX_ENTRY + " bytes, not " + entry.length);
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** The entries of a bundle; a bundle that ends inside an entry is refused. */
    public static List<byte[]> parse(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        while (bytes.hasRemaining()) {
            int length = bytes.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(bytes.getShort());
            if (length > bytes.remaining()) {
                throw new MalformedException("the bundle ends inside an entry");
            }
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        requireWidth(entries.size());
        return List.copyOf(entries);
    }

    private static void requireWidth(int width) {
        if (width < 1 || width > Tile.WIDTH) {
            throw new MalformedException("a bundle has 1 to 256 entries, not " + width);
        }
    }
}
