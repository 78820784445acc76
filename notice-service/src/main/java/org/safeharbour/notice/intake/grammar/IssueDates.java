package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The printed date of a letter: beside "Dated", or alone on a line (with a place), at the top or under the signature. */
final class IssueDates {
    private static final Pattern LABELLED = Pattern.compile(
            "(?im)(?:^|\\s{2,}|[/|,;)\\]]\\s*|(?<=\\d )|(?<=\\w )(?=dated?\\s*[:.-]))[ \\t]*(?:date and time|date of (?:issue|order|the order|notice|letter)|issued on|issue date|dated?|dt\\.?|datum|दिनांक|दि\\.|तारीख|तिथि)\\s*[:.,-]*\\s*(?:the\\s+)?(?:\\w+day,?\\s+)?(?<d>"
                    + Dates.DATE + ")");
    private static final Pattern ALONE =
            Pattern.compile("(?im)^[ \\t]*(?:[\\p{L}\\p{M} ]{2,30},?\\s+(?:the\\s+|den\\s+|le\\s+)?|the\\s+)?(?<d>"
                    + Dates.DATE + ")[ \\t.]*$");
    private static final Pattern TRAILING = Pattern.compile("(?m)\\s{2,}(?<d>" + Dates.DATE + ")[ \\t]*$");
    private static final Pattern OF_ANOTHER = Pattern.compile(
            "(?i)\\b(?:FIR|case|crime|complaint|letter|notice|order|even no|vide|petition|report|notification|of the)\\b[^\\n]{0,60}\\z");
    private static final Pattern OWN_NUMBER = Pattern.compile(
            "(?i)^[ \\t]*(?:[\\p{L}\\p{M}.]{1,12}\\s*/\\s*)?(?:F\\.?\\s*No|No\\b|Ref|Letter|Memo|Intimation|Order|Notice|Summons|File|D\\.?O|Reminder|Direction|Request|सं|पत्र|क्रमांक|संख्या|फा)");

    private IssueDates() {}

    static Optional<Found<LocalDate>> in(String head, String tail) {
        return labelled(head)
                .or(() -> first(ALONE, head))
                .or(() -> first(TRAILING, head))
                .or(() -> labelled(tail))
                .or(() -> first(ALONE, tail));
    }

    private static Optional<Found<LocalDate>> labelled(String text) {
        Matcher match = LABELLED.matcher(text);
        while (match.find()) {
            String line = Text.lineAt(text, match.start("d"));
            int lineFrom = text.lastIndexOf('\n', match.start("d")) + 1;
            String before = text.substring(lineFrom, Math.max(lineFrom, match.start()));
            LocalDate date = Dates.of(match.group("d"));
            boolean another = OF_ANOTHER.matcher(before).find()
                    && !OWN_NUMBER.matcher(line).find();
            if (date != null && !another) {
                return Optional.of(new Found<>(date, match.start("d"), match.end("d")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<LocalDate>> first(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            LocalDate date = Dates.of(match.group("d"));
            if (date != null
                    && !OF_ANOTHER
                            .matcher(match.group().substring(0, match.start("d") - match.start()))
                            .find()) {
                return Optional.of(new Found<>(date, match.start("d"), match.end("d")));
            }
        }
        return Optional.empty();
    }
}
