package org.safeharbour.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Decoding that refuses what the lenient decoders of the JDK would repair, so that one meaning has one spelling. */
final class StrictText {

    /** The longest text of any format here; larger ones are refused before they are looked at. */
    static final int MAX_BYTES = 1 << 20;

    private StrictText() {}

    static String utf8(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedException("longer than " + MAX_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("not valid UTF-8", e);
        }
    }

    static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new MalformedException("unpaired surrogate in text", e);
        }
    }

    /** RFC 4648 section 4 with padding and without stray bits: the only spelling of these bytes. */
    static byte[] base64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not base64", e);
        }
        if (!base64(bytes).equals(text)) {
            throw new MalformedException("not canonical base64");
        }
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Lines that each end in a newline (U+000A), without it; a last line without newline is refused. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                throw new MalformedException("last line has no newline");
            }
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        return List.copyOf(lines);
    }

    /** A decimal without sign or leading zero, up to 2^63 - 1. */
    static long decimal(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new MalformedException("not a plain decimal number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedException("number beyond 2^63 - 1", e);
        }
    }
}
