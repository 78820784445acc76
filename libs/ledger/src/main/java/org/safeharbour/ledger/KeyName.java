package org.safeharbour.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What names and ids of note keys must look like (C2SP signed-note, "Format" and "Signatures"). */
final class KeyName {

    /** Signature type of plain Ed25519 note signatures. */
    static final byte ED25519 = 0x01;

    private static final int NEXT_LINE = 0x85;

    private KeyName() {}

    static String require(String name) {
        boolean bad = name.isEmpty()
                || name.codePoints()
                        .anyMatch(c -> c == '+'
                                || c < ' '
                                || c == NEXT_LINE
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c));
        if (bad) {
            throw new MalformedException("a key name is not empty and has no space, plus or control character");
        }
        return name;
    }

    /** First four bytes of SHA-256(name, newline, type, public key). */
    static int id(String name, byte[] publicKey) {
        MessageDigest digest = Sha256.digest();
        digest.update(StrictText.utf8(name));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    static String hex(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    /** The type byte followed by 32 bytes of key, as key texts carry it. */
    static String typed(byte[] key) {
        return StrictText.base64(
                ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array());
    }

    /** Takes the 32 bytes of key out of {@link #typed} text; another type or length is refused. */
    static byte[] untyped(String base64) {
        byte[] typed = StrictText.base64(base64);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new MalformedException("not an Ed25519 note key");
        }
        byte[] key = new byte[32];
        System.arraycopy(typed, 1, key, 0, key.length);
        return key;
    }

    /** Splits {@code name+id+key} at its first two plus signs; the key's base64 may hold more of them. */
    static String[] parts(String text) {
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new MalformedException("a key has the form name+id+key");
        }
        return new String[] {text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1)};
    }
}
