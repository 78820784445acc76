package org.safeharbour.gateway.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/**
 * Whether a request's target is written in its one canonical form (RFC 3986 section 6.2.2, and stricter). Two readers of
 * a path that read it differently are the oldest way around an authorisation; so only one spelling is let in.
 */
final class CanonicalPath {
    private static final String PUNCTUATION = "-._~!$&'()*+,=:@";
    // Decoded, these would be read as structure by somebody: separators, parameters, an encoded escape, dots.
    private static final String NEVER_ENCODED = "/\\%.;?#";

    private CanonicalPath() {}

    /**
     * @param target the request target as it was sent: origin form only
     * @param fixed lower-case prefixes whose spelling is fixed ({@code api}, {@code api/v1/notices} …)
     */
    static boolean isCanonical(String target, Set<String> fixed) {
        int query = target.indexOf('?');
        var path = query < 0 ? target : target.substring(0, query);
        return path.startsWith("/")
                && (path.equals("/") || segmentsAreCanonical(path))
                && (query < 0 || queryIsClean(target, query + 1))
                && spellingIsFixed(path, fixed);
    }

    private static boolean segmentsAreCanonical(String path) {
        for (var segment : path.substring(1).split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || !charactersAreCanonical(segment)) {
                return false;
            }
        }
        return true;
    }

    private static boolean charactersAreCanonical(String segment) {
        var encoded = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                int octet = octet(segment, i);
                if (octet < 0 || !mayBeEncoded(octet)) {
                    return false;
                }
                encoded.put((byte) octet);
                i += 2;
            } else if (isPlain(c)) {
                encoded.put((byte) c);
            } else {
                return false;
            }
        }
        return isUtf8(encoded.flip());
    }

    private static boolean isPlain(char c) {
        return isAlphanumeric(c) || PUNCTUATION.indexOf(c) >= 0;
    }

    private static boolean isAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Control characters never; what needs no encoding has another spelling already. */
    private static boolean mayBeEncoded(int octet) {
        return octet >= 0x20
                && octet != 0x7f
                && !isAlphanumeric(octet)
                && "-_~".indexOf(octet) < 0
                && NEVER_ENCODED.indexOf(octet) < 0;
    }

    private static int octet(String text, int percent) {
        if (percent + 2 >= text.length()
                || !HexFormat.isHexDigit(text.charAt(percent + 1))
                || !HexFormat.isHexDigit(text.charAt(percent + 2))) {
            return -1;
        }
        return HexFormat.fromHexDigits(text, percent + 1, percent + 3);
    }

    private static boolean isUtf8(ByteBuffer octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Visible ASCII, and no NUL: databases refuse it, and a refusal deep inside would look like a failure of ours. */
    private static boolean queryIsClean(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= 0x20 || c >= 0x7f || c == '#' || c == '\\') {
                return false;
            }
            if (c == '%' && octet(target, i) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean spellingIsFixed(String path, Set<String> fixed) {
        for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1)) {
            if (isMisspelt(path.substring(1, end), fixed)) {
                return false;
            }
        }
        return !isMisspelt(path.substring(1), fixed);
    }

    private static boolean isMisspelt(String prefix, Set<String> fixed) {
        return !fixed.contains(prefix) && fixed.contains(prefix.toLowerCase(java.util.Locale.ROOT));
    }
}
