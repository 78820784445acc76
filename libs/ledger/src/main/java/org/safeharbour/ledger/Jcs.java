package org.safeharbour.ledger;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes JSON in the one canonical form of RFC 8785: what the leaves of a log are made of. */
public final class Jcs {

    /** Beyond this a double skips integers, and the number that was committed to would not be the number that was meant. */
    private static final long MAX_EXACT = 1L << 53;

    private final StringBuilder out = new StringBuilder();

    private Jcs() {}

    /** The canonical form of a JSON document, whatever its white space, key order and number spelling. */
    public static byte[] canonicalize(byte[] json) {
        return write(Json.parse(json));
    }

    /**
     * The canonical UTF-8 bytes of a value made of Map (keys are strings), List, CharSequence, Integer, Long, Double,
     * Boolean and null. Other types, NaN, infinities, integers beyond 2^53 and unpaired surrogates are refused.
     */
    public static byte[] write(Object value) {
        Jcs jcs = new Jcs();
        jcs.append(value, 0);
        return StrictText.utf8(jcs.out.toString());
    }

    private void append(Object value, int depth) {
        switch (value) {
            case null -> out.append("null");
            case Boolean bool -> out.append(bool.booleanValue());
            case CharSequence text -> appendString(text);
            case Double number -> out.append(EcmaNumber.format(number));
            case Integer number -> out.append(number.intValue());
            case Long number -> appendLong(number);
            case Map<?, ?> map -> appendObject(map, depth + 1);
            case List<?> list -> appendArray(list, depth + 1);
            default ->
                throw new MalformedException("no JSON for " + value.getClass().getName());
        }
    }

    private void appendLong(long number) {
        if (number > MAX_EXACT || number < -MAX_EXACT) {
            throw new MalformedException("integer beyond 2^53: write it as a string");
        }
        out.append(EcmaNumber.format(number));
    }

    private void appendObject(Map<?, ?> map, int depth) {
        // RFC 8785 section 3.2.3 sorts by UTF-16 code units, which is how Java compares strings.
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new MalformedException("keys are strings");
            }
            sorted.put(name, value);
        });
        appendAll('{', sorted.entrySet().iterator(), depth, '}', member -> {
            appendString(member.getKey());
            out.append(':');
            append(member.getValue(), depth);
        });
    }

    private void appendArray(List<?> list, int depth) {
        appendAll('[', list.iterator(), depth, ']', element -> append(element, depth));
    }

    private <T> void appendAll(char open, Iterator<? extends T> all, int depth, char close, Consumer<T> each) {
        if (depth > Json.MAX_DEPTH) {
            throw new MalformedException("nested deeper than " + Json.MAX_DEPTH);
        }
        out.append(open);
        while (all.hasNext()) {
            each.accept(all.next());
            if (all.hasNext()) {
                out.append(',');
            }
        }
        out.append(close);
    }

    private void appendString(CharSequence text) {
        out.append('"');
        text.chars().forEach(c -> appendEscaped((char) c));
        out.append('"');
    }

    /** RFC 8785 section 3.2.2.2: short escapes where they exist, lower-case hexadecimal for other controls. */
    private void appendEscaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u").append(HexFormat.of().toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
