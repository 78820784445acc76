package org.safeharbour.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Values that exist once, looked for in whatever a program leaves behind: as they are, in JSON's escapes, percent-encoded, in
 * hexadecimal and in base64 at each of its three alignments. One pass over the bytes, however many values there are.
 */
final class Canaries {
    private static final int WINDOW = 8;

    private final Map<Long, List<Form>> forms = new HashMap<>();

    /** One spelling of a value; {@code name} says whose and which, never the value. */
    private record Form(String name, byte[] bytes) {}

    /** A value with the name under which it is reported. @throws IllegalArgumentException when it is too short to be unique */
    void add(String name, String value) {
        if (value.length() < WINDOW) {
            throw new IllegalArgumentException("too short to be found by: " + name);
        }
        for (String spelling : spellings(value)) {
            byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
            forms.computeIfAbsent(window(bytes, 0), start -> new ArrayList<>()).add(new Form(name, bytes));
        }
    }

    int size() {
        return forms.size();
    }

    /** The names of the values that these bytes hold, in any spelling. */
    Set<String> in(byte[] haystack) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + WINDOW <= haystack.length; i++) {
            for (Form form : forms.getOrDefault(window(haystack, i), List.of())) {
                if (matches(haystack, i, form.bytes())) {
                    found.add(form.name());
                }
            }
        }
        return found;
    }

    private static boolean matches(byte[] haystack, int from, byte[] needle) {
        if (from + needle.length > haystack.length) {
            return false;
        }
        for (int i = WINDOW; i < needle.length; i++) {
            if (haystack[from + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }

    private static long window(byte[] bytes, int from) {
        long window = 0;
        for (int i = 0; i < WINDOW; i++) {
            window = window << 8 | bytes[from + i] & 0xff;
        }
        return window;
    }

    static Collection<String> spellings(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Set<String> all = new LinkedHashSet<>();
        all.add(value);
        all.add(escaped(value));
        String percent = URLEncoder.encode(value, StandardCharsets.UTF_8);
        all.add(percent);
        all.add(percent.replace("+", "%20"));
        all.add(percent.toLowerCase(Locale.ROOT));
        all.add(HexFormat.of().formatHex(bytes));
        all.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int alignment = 0; alignment < 3; alignment++) {
            String base64 = aligned(bytes, alignment);
            all.add(base64);
            all.add(base64.replace('+', '-').replace('/', '_'));
        }
        return all;
    }

    /** What of the base64 text depends on the value alone, when so many other bytes stand before it. */
    private static String aligned(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = (before * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return text.substring(from, to);
    }

    private static String escaped(String value) {
        var text = new StringBuilder();
        for (char c : value.toCharArray()) {
            text.append(c < 128 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return text.toString();
    }
}
