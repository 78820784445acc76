package org.safeharbour.notice.intake.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bytes to text, and text to the one normal form in which everything is read: NFKC, line feeds, plain spaces, plain
 * dashes and quotes, digits 0 to 9, and addresses that were defanged ("hxxp", "[.]") made whole again.
 */
public final class PlainText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0000]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\u000b\u000c]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u2032\u00b4]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u2033]");
    private static final Pattern DEFANGED_SCHEME =
            Pattern.compile("(?i)\\bh(?:xx|\\*\\*|tt)p(s?)\\s?\\[?(?::|\\[:\\])\\]?\\s?(?://|\\[//\\])");
    private static final Pattern DEFANGED_DOT =
            Pattern.compile("(?i)(?<=[\\w-])\\s?[\\[({](?:\\.|\\s?dot\\s?)[\\])}]\\s?(?=\\w)");
    private static final Pattern DEFANGED_AT =
            Pattern.compile("(?i)(?<=[\\w-])\\s?[\\[({](?:@|\\s?at\\s?)[\\])}]\\s?(?=\\w)");
    private static final Pattern DEFANGED_SLASH = Pattern.compile("(?<=[\\w-])\\[/\\](?=\\w)");
    private static final Pattern BROKEN_ADDRESS =
            Pattern.compile("(?i)(https?://[^\\s<>\"]*/)\\n[ \\t]*(?=[\\w@%])(?!https?:)");

    private PlainText() {}

    /** Decodes with the declared character set if that works, else UTF-8 or UTF-16, else windows-1252, which always does. */
    public static String decode(byte[] bytes, String declared) {
        Charset marked = byteOrderMark(bytes);
        List<Charset> tries = marked != null ? List.of(marked) : List.of(charset(declared), StandardCharsets.UTF_8);
        for (Charset charset : tries) {
            try {
                CharBuffer text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes));
                return text.toString();
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        return new String(bytes, WINDOWS);
    }

    /** Brings text to the normal form; at most two million characters of it. */
    public static String normalise(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        String bounded = raw.length() > Bounds.TEXT_CHARACTERS ? raw.substring(0, Bounds.TEXT_CHARACTERS) : raw;
        String text = Normalizer.normalize(bounded, Normalizer.Form.NFKC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        text = INVISIBLE.matcher(text).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ").replace("\t", "    ");
        text = DASHES.matcher(text).replaceAll("-");
        text = SINGLE_QUOTES.matcher(text).replaceAll("'");
        text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
        return refang(latinDigits(text));
    }

    /** Short printable ASCII without any sign of defanging is in normal form already: most cells of large sheets are. */
    private static boolean isPlain(String raw) {
        return raw.length() < 500
                && raw.chars().allMatch(c -> c >= ' ' && c < 127 && c != '[' && c != '(' && c != '{')
                && !raw.regionMatches(true, 0, "hx", 0, 2)
                && !raw.regionMatches(true, 0, "h*", 0, 2);
    }

    private static String refang(String text) {
        String whole = DEFANGED_SCHEME.matcher(text).replaceAll("http$1://");
        whole = DEFANGED_DOT.matcher(whole).replaceAll(".");
        whole = DEFANGED_AT.matcher(whole).replaceAll("@");
        whole = DEFANGED_SLASH.matcher(whole).replaceAll("/");
        return BROKEN_ADDRESS.matcher(whole).replaceAll("$1");
    }

    private static String latinDigits(String text) {
        StringBuilder latin = null;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > 127 && Character.isDigit(c)) {
                latin = latin == null ? new StringBuilder(text) : latin;
                latin.setCharAt(at, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return latin == null ? text : latin.toString();
    }

    private static Charset charset(String declared) {
        try {
            return declared == null || declared.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(declared.strip());
        } catch (IllegalArgumentException unknownName) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Charset byteOrderMark(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16;
        }
        return null;
    }
}
