package org.safeharbour.notice.intake.grammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an authority that wrote, as its letterhead or signature prints it. */
final class Units {
    private static final Pattern UNIT = Pattern.compile(
            "(?:^|[,\\n|(]|\\s-\\s|\\s/\\s|(?<=(?i:police) ))\\s*((?:[\\p{L}\\p{M}&.()'-]+\\s+){0,8}?(?i:Cell|Unit|Division|Branch|Police Station|Station|Wing|Desk|Section|Squad|Task Force|Registry|Bureau|Centre|IFSO|CyPAD|Lab|Secretariat|PS|Control Room|Command|Team|Directorate|Vibhag|प्रकोष्ठ|प्रभाग|थाना|शाखा|सेल|इकाई)(?![\\p{L}\\p{M}])(?:\\s*\\([\\w ./-]{2,20}\\))?)(?=\\s*(?:[,\\n|)]|$|\\s-\\s|\\s/\\s))");
    private static final Pattern LABEL = Pattern.compile("^[^:\\n]{2,40}:\\s*(?=\\S)");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)[:@?]|\\boffice of\\b|\\bunder\\b|\\b(?:FIR|case|shall|you|please|dated|is|are|was|will|have|has)\\b|\\.\\s+[A-Z][a-z]+ ");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:cell|unit|division|section|desk|station|PS|wing|PS .*)|.*\\bnodal\\b.*|^(?:the|to|and)\\b.*");
    private static final Pattern NAMED_BEFORE = Pattern.compile("(?i)\\b(?:office of|on behalf)\\b|[:@]|[a-z]\\.\\s");

    private Units() {}

    /** The unit beside the authority's name, else in the letterhead, else in the signature; or null. */
    static String in(String issuer, String signature, String authority) {
        for (String place : List.of(issuer, signature)) {
            for (String line : place.split("\n", -1)) {
                String unit = line.length() < 140 ? inLine(line, authority) : null;
                if (unit != null) {
                    return unit;
                }
            }
        }
        return null;
    }

    private static String inLine(String printed, String authority) {
        String line = printed.strip().replaceAll("^\\(([^()]*)\\)$", "$1");
        int at = line.toLowerCase(Locale.ROOT).indexOf(authority.toLowerCase(Locale.ROOT));
        if (at >= 0) {
            String rest =
                    LABEL.matcher(line).find() && at > 0 ? LABEL.matcher(line).replaceFirst("") : line;
            int from = rest.toLowerCase(Locale.ROOT).indexOf(authority.toLowerCase(Locale.ROOT));
            String before = rest.substring(0, Math.max(0, from))
                    .replaceAll("[\\s,|/-]+$", "")
                    .strip();
            if (UNIT.matcher(before + "\n").find()
                    && !NAMED_BEFORE.matcher(before).find()) {
                return before;
            }
            return from < 0 ? null : anywhere(rest.substring(from + authority.length()));
        }
        return SENTENCE.matcher(line).find() ? null : anywhere(line);
    }

    /** In a line of two languages the English unit counts. */
    private static String anywhere(String line) {
        Matcher unit = UNIT.matcher(line + "\n");
        while (unit.find()) {
            String found = unit.group(1).strip();
            boolean halfOfTwo = Text.isHindi(found) && line.matches("(?s).*[A-Za-z]{4}.*");
            boolean named = Character.isUpperCase(found.charAt(0)) || Text.isHindi(found);
            if (named
                    && !NO_NAME.matcher(found).matches()
                    && !halfOfTwo
                    && (found.indexOf(' ') > 0 || found.matches("[A-Z]\\w*[A-Z].*"))) {
                return found;
            }
        }
        return null;
    }
}
