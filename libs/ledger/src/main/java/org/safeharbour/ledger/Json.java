package org.safeharbour.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) within the limits of I-JSON (RFC 7493), which RFC 8785 builds on: valid UTF-8 without byte order
 * mark, no duplicate keys, no unpaired surrogates, numbers as doubles. Nesting is bounded.
 */
public final class Json {

    /** Deepest nesting of arrays and objects. */
    public static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value of a document of at most 1 MiB: Map, List, String, Double, Boolean or null. Maps keep the order of the
     * document; collections are unmodifiable.
     */
    public static Object parse(byte[] utf8) {
        Json json = new Json(StrictText.utf8(utf8));
        Object value = json.value(0);
        if (json.at < json.text.length()) {
            throw json.malformed("something follows the value");
        }
        return value;
    }

    private Object value(int depth) {
        skipSpace();
        Object value =
                switch (peek()) {
                    case '{' -> object(depth + 1);
                    case '[' -> array(depth + 1);
                    case '"' -> string();
                    case 't' -> literal("true", Boolean.TRUE);
                    case 'f' -> literal("false", Boolean.FALSE);
                    case 'n' -> literal("null", null);
                    default -> number();
                };
        skipSpace();
        return value;
    }

    private Map<String, Object> object(int depth) {
        open('{', depth);
        Map<String, Object> members = new LinkedHashMap<>();
        if (closes('}')) {
            return Collections.unmodifiableMap(members);
        }
        do {
            skipSpace();
            String key = string();
            skipSpace();
            expect(':');
            Object value = value(depth);
            if (members.containsKey(key)) {
                throw malformed("duplicate key");
            }
            members.put(key, value);
        } while (continues('}'));
        return Collections.unmodifiableMap(members);
    }

    private List<Object> array(int depth) {
        open('[', depth);
        List<Object> elements = new ArrayList<>();
        if (closes(']')) {
            return Collections.unmodifiableList(elements);
        }
        do {
            elements.add(value(depth));
        } while (continues(']'));
        return Collections.unmodifiableList(elements);
    }

    private void open(char bracket, int depth) {
        expect(bracket);
        if (depth > MAX_DEPTH) {
            throw malformed("nested deeper than " + MAX_DEPTH);
        }
        skipSpace();
    }

    private boolean closes(char bracket) {
        if (peek() != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private boolean continues(char bracket) {
        if (closes(bracket)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw malformed("control character in a string");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        String string = value.toString();
        // Raw text is valid UTF-8 already; only escapes can make half a surrogate pair.
        StrictText.utf8(string);
        return string;
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw malformed("unknown escape");
        };
    }

    private char codeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char c = next();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw malformed("not four hexadecimal digits");
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private Double number() {
        int start = at;
        accept('-');
        if (!accept('0')) {
            digits();
        }
        if (accept('.')) {
            digits();
        }
        if (accept('e') || accept('E')) {
            if (!accept('+')) {
                accept('-');
            }
            digits();
        }
        double value = Double.parseDouble(text.substring(start, at));
        if (Double.isInfinite(value)) {
            throw malformed("number beyond the range of a double");
        }
        return value;
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed("digit expected");
        }
    }

    private Object literal(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw malformed("unknown word");
        }
        at += word.length();
        return value;
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    /** The next character, or U+0000 (never legal outside a string) at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() {
        if (at >= text.length()) {
            throw malformed("ends too early");
        }
        return text.charAt(at++);
    }

    private boolean accept(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw malformed("'" + wanted + "' expected");
        }
    }

    private MalformedException malformed(String what) {
        return new MalformedException("JSON at character " + at + ": " + what);
    }
}
