package org.safeharbour.notice.intake.grammar;

import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** A stretch of time that ends with the letter: "in the past four years", "during the last 6 months", "पिछले चार वर्षों में". */
public final class PastPeriod {
    private static final int LONGEST = 100;
    private static final Pattern PAST = Pattern.compile(
            "(?i)(?:\\b(?:past|last|previous|preceding)\\s+|(?:पिछले|गत|बीते)\\s+)(?<n>" + Periods.NUMBER
                    + ")(?:\\s*\\([^()\\n]{1,20}\\))?[\\s-]{1,3}(?:calendar\\s+|financial\\s+)?"
                    + "(?<u>years?|months?|weeks?|days?|वर्षों|वर्ष|सालों|साल|महीनों|महीने|माह|सप्ताह|दिनों|दिन)(?![\\p{L}\\p{M}])");

    private PastPeriod() {}

    /** The first such stretch in a text. */
    public static Optional<Period> in(String text) {
        var past = PAST.matcher(Text.bounded(text));
        if (!past.find()) {
            return Optional.empty();
        }
        int number = (int) Periods.number(past.group("n"));
        var unit = past.group("u").toLowerCase(java.util.Locale.ROOT);
        if (number < 1 || number > LONGEST) {
            return Optional.empty();
        }
        if (unit.startsWith("y") || unit.startsWith("वर्ष") || unit.startsWith("साल")) {
            return Optional.of(Period.ofYears(number));
        }
        if (unit.startsWith("m") || unit.startsWith("मह") || unit.equals("माह")) {
            return Optional.of(Period.ofMonths(number));
        }
        return Optional.of(
                unit.startsWith("w") || unit.startsWith("सप") ? Period.ofWeeks(number) : Period.ofDays(number));
    }
}
