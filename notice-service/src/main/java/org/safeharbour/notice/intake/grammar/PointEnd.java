package org.safeharbour.notice.intake.grammar;

import java.util.regex.Pattern;

/** Where the text of a point ends: at the next marker, at a blank line, or where a new sentence starts at the margin. */
final class PointEnd {
    /** An address or a handle at the end of a line closes an entry, though no full stop does. */
    private static final Pattern ADDRESS = Pattern.compile("(?:[\\w.]+/\\S+|@\\w+)$");

    private PointEnd() {}

    static int of(String text, Point marker, int next) {
        int indent = marker.from() - (text.lastIndexOf('\n', Math.max(0, marker.from() - 1)) + 1);
        int lineEnd = end(text, marker.textFrom(), next);
        while (lineEnd < next) {
            int following = end(text, lineEnd + 1, next);
            String line = text.substring(Math.min(lineEnd + 1, next), Math.max(Math.min(lineEnd + 1, next), following));
            if (line.isBlank() || startsAnew(text, marker.textFrom(), lineEnd, line, indent)) {
                break;
            }
            lineEnd = following;
        }
        return Math.min(lineEnd, next);
    }

    private static boolean startsAnew(String text, int from, int lineEnd, String line, int indent) {
        String before = text.substring(from, lineEnd).stripTrailing();
        boolean closed = before.endsWith(".")
                || before.endsWith(";")
                || before.endsWith("\u0964")
                || before.endsWith(":")
                || ADDRESS.matcher(before).find();
        int margin = line.length() - line.stripLeading().length();
        char first = line.stripLeading().charAt(0);
        return closed && margin <= indent && (Character.isUpperCase(first) || first > 0x0900 && first < 0x0980);
    }

    private static int end(String text, int from, int limit) {
        int at = text.indexOf('\n', from);
        return at < 0 || at > limit ? limit : at;
    }
}
