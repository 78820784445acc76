package org.safeharbour.takedown.order;

import java.util.ArrayList;
import java.util.List;

/** Reads comma- or semicolon-separated text (RFC 4180): quoted fields may hold separators, doubled quotes and line ends. */
final class CsvTable {
    private final List<Record> records = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private final char separator;
    private List<String> fields = new ArrayList<>();
    private boolean quoted;
    private int line = 1;
    private int firstLine = 1;

    /** One record and the line on which it begins, counted from 1. */
    record Record(int line, List<String> fields) {}

    private CsvTable(char separator) {
        this.separator = separator;
    }

    /** All records; a missing last line end and a byte order mark do no harm. */
    static List<Record> read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var head = plain.lines().findFirst().orElse("");
        var table = new CsvTable(head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',');
        for (int i = 0; i < plain.length(); i++) {
            i += table.take(plain, i);
        }
        if (!table.field.isEmpty() || !table.fields.isEmpty()) {
            table.endRecord();
        }
        return table.records;
    }

    /** Takes the character at a place; returns how many more were used with it. */
    private int take(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (c == '\n') {
            line++;
        }
        if (quoted) {
            if (c == '"' && next == '"') {
                field.append(c);
                return 1;
            }
            if (c == '"') {
                quoted = false;
            } else {
                field.append(c);
            }
        } else if (c == '"' && field.isEmpty()) {
            quoted = true;
        } else if (c == separator) {
            endField();
        } else if (c == '\n' || c == '\r' && next != '\n') {
            endRecord();
        } else if (c != '\r') {
            field.append(c);
        }
        return 0;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private void endRecord() {
        endField();
        records.add(new Record(firstLine, List.copyOf(fields)));
        fields = new ArrayList<>();
        firstLine = line;
    }
}
