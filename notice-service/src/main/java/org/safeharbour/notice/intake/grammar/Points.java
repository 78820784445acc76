package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safeharbour.notice.intake.document.Roman;

/** Finds the numbered, lettered and bulleted lists of a letter, nested ones too. */
final class Points {
    private static final String HINDI = "कखगघङचछजझञ";
    private static final String PREFIX =
            "(?:(?:point|item|para|query|question|demand|direction|request|बिंदु|प्रश्न)\\s*(?:no\\.?|number|सं\\.?)?\\s*)?";
    private static final Pattern MARKER = Pattern.compile(
            "(?im)^[ \\t>]*(?:" + PREFIX + "(?<open>[(\\[])?(?<n>\\d{1,2}|[ivx]{1,5}|[a-z]|[" + HINDI
                    + "])(?<close>[)\\].:]{1,2})(?:[ \\t]+|(?=[A-Z\u0900-\u097f@]))(?=\\S)|(?<b>[-*\u2022\u00b7\u25aa\u25cf\u2023\u27a2\u2713o])[ \\t]+(?=\\S)|(?<t>\\d{1,2})[ \\t]{2,}(?=[A-Za-z\u0900-\u097f@]))");
    private static final Pattern INLINE =
            Pattern.compile("(?<=[\\s:;,])\\(?(?<n>[a-h]|[ivx]{1,4}|\\d{1,2}|[" + HINDI + "])\\)\\s+(?=\\S)");

    /** More marked lines than this are a list of items, not of demands. */
    private static final int MOST = 600;

    private Points() {}

    /** The text with a line break before every marker of an enumeration that runs on inside a paragraph; same length. */
    static String broken(String text) {
        StringBuilder broken = new StringBuilder(text);
        List<int[]> run = new ArrayList<>();
        Matcher inline = INLINE.matcher(text);
        while (inline.find()) {
            String n = inline.group("n");
            int expected = run.size() + 1;
            boolean same = run.isEmpty()
                    || sort(text, run.getFirst()[0]) == sort(n)
                            && !text.substring(run.getLast()[0], inline.start()).contains("\n\n");
            if (value(n, expected) == expected && same) {
                run.add(new int[] {inline.start()});
            } else if (value(n, 1) == 1) {
                apply(broken, run);
                run.clear();
                run.add(new int[] {inline.start()});
            }
        }
        apply(broken, run);
        return broken.toString();
    }

    private static int sort(String n) {
        return Character.isDigit(n.charAt(0)) ? 1 : HINDI.contains(n) ? 2 : 3;
    }

    private static int sort(String text, int at) {
        int from = text.charAt(at) == '(' ? at + 1 : at;
        return sort(text.substring(from, from + 1));
    }

    private static void apply(StringBuilder text, List<int[]> run) {
        if (run.size() > 1) {
            for (int[] at : run) {
                if (Character.isWhitespace(text.charAt(at[0] - 1))) {
                    text.setCharAt(at[0] - 1, '\n');
                }
            }
        }
    }

    private static int value(String n, int expected) {
        int roman = Roman.valueOf(n);
        if (roman == expected) {
            return roman;
        }
        return Character.isDigit(n.charAt(0)) ? Integer.parseInt(n) : letter(n);
    }

    /** Every list, in the order in which they begin. */
    static List<PointList> in(String text) {
        List<PointList> all = new ArrayList<>();
        List<PointList> open = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher marker = MARKER.matcher(text);
        List<Point> markers = new ArrayList<>();
        List<Map<String, Integer>> readings = new ArrayList<>();
        while (marker.find() && markers.size() < MOST) {
            readings.add(readings(marker));
            String n = marker.group("n") == null ? marker.group("t") : marker.group("n");
            int from = marker.start() + leadingBlanks(marker.group());
            markers.add(new Point(n, from, marker.end(), 0));
            starts.add(marker.start());
        }
        for (int at = 0; at < markers.size(); at++) {
            int next = at + 1 < starts.size() ? starts.get(at + 1) : text.length();
            Point found = markers.get(at);
            Point point = new Point(found.number(), found.from(), found.textFrom(), PointEnd.of(text, found, next));
            place(point, readings.get(at), open, all);
        }
        return all;
    }

    private static int leadingBlanks(String marker) {
        return marker.length() - marker.stripLeading().length();
    }

    private static void place(Point point, Map<String, Integer> readings, List<PointList> open, List<PointList> all) {
        for (int at = open.size() - 1; at >= 0; at--) {
            for (Map.Entry<String, Integer> reading : readings.entrySet()) {
                boolean near = !open.get(at).isBulleted()
                        || point.from() - open.get(at).to() < 4;
                if (open.get(at).isContinuedBy(reading.getKey(), reading.getValue()) && near) {
                    open.get(at).add(point, reading.getValue());
                    open.subList(at + 1, open.size()).clear();
                    return;
                }
            }
        }
        for (Map.Entry<String, Integer> reading : readings.entrySet()) {
            if (reading.getValue() <= 1
                    || reading.getValue() == 2 && reading.getKey().startsWith("1")) {
                PointList fresh = new PointList(reading.getKey());
                fresh.add(point, reading.getValue());
                open.add(fresh);
                all.add(fresh);
                return;
            }
        }
    }

    /** Style to value; "i" may be a numeral or a letter, and the numeral comes first. */
    private static Map<String, Integer> readings(Matcher marker) {
        Map<String, Integer> readings = new LinkedHashMap<>();
        if (marker.group("b") != null) {
            readings.put("-" + marker.group("b"), 0);
            return readings;
        }
        if (marker.group("t") != null) {
            readings.put("1tab", Integer.parseInt(marker.group("t")));
            return readings;
        }
        String n = marker.group("n");
        String form = (marker.group("open") == null ? "" : "(")
                + marker.group("close").charAt(0);
        if (Character.isDigit(n.charAt(0))) {
            readings.put("1" + form, Integer.parseInt(n));
            return readings;
        }
        String sort = Character.isUpperCase(n.charAt(0)) ? "A" : "a";
        if (Roman.valueOf(n) > 0) {
            readings.put(sort + "roman" + form, Roman.valueOf(n));
        }
        if (n.length() == 1) {
            readings.put(sort + form, letter(n));
        }
        return readings;
    }

    private static int letter(String n) {
        int hindi = HINDI.indexOf(n);
        return hindi >= 0 ? hindi + 1 : n.length() == 1 ? Character.toLowerCase(n.charAt(0)) - 'a' + 1 : 0;
    }
}
