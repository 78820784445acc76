package org.safeharbour.notice.intake.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar dates as letters print them: Indian day-first forms, ISO, English, Hindi, German and French month names. */
final class Dates {
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        names(1, "january jan januar janvier जनवरी");
        names(2, "february feb februar février fevrier फरवरी फ\u093cरवरी");
        names(3, "march mar märz maerz mars मार्च");
        names(4, "april apr avril अप्रैल");
        names(5, "may mai मई");
        names(6, "june jun juni juin जून");
        names(7, "july jul juli juillet जुलाई");
        names(8, "august aug août aout अगस्त");
        names(9, "september sep sept septembre सितंबर सितम्बर");
        names(10, "october oct oktober octobre okt अक्टूबर अक्तूबर");
        names(11, "november nov novembre नवंबर नवम्बर");
        names(12, "december dec dezember décembre decembre dez दिसंबर दिसम्बर");
    }

    private static final String WORD = "[\\p{L}\\p{M}]{3,12}";
    /** One printed date; also used inside larger patterns, so it has no capturing groups. */
    static final String DATE =
            "(?:(?<![\\d./-])\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?(?:\\d{4}|\\d{2})(?![\\d/]|\\.\\d)"
                    + "|(?<![\\d/-])\\d{4}-\\d{2}-\\d{2}(?!\\d)"
                    + "|(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\.?[\\s-]{0,3}(?:day\\s+of\\s+|of\\s+)?" + WORD
                    + "\\.?[,\\s'-]{0,3}(?:\\d{4}|\\d{2})(?!\\d)"
                    + "|(?<!\\p{L})" + WORD + "\\.?\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?,?\\s{1,3}\\d{4}(?!\\d))";

    private static final Pattern ANY = Pattern.compile(DATE);
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{2,4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s-]*(?:day\\s+of\\s+|of\\s+)?(" + WORD + ")\\.?[,\\s'-]*(\\d{2,4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(" + WORD + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");

    private Dates() {}

    /** Every date in the text, in order. What only looks like one (32.13.2021, "23 accounts 22") is left out. */
    static List<Found<LocalDate>> in(String text) {
        List<Found<LocalDate>> dates = new ArrayList<>();
        Matcher any = ANY.matcher(text);
        int at = 0;
        while (any.find(at)) {
            LocalDate date = of(any.group());
            if (date != null) {
                dates.add(new Found<>(date, any.start(), any.end()));
            }
            at = date == null ? any.start() + 1 : any.end();
        }
        return dates;
    }

    /** The date that a printed form means, or null if it means none. */
    static LocalDate of(String printed) {
        String text = printed.toLowerCase(Locale.ROOT).strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            int second = Integer.parseInt(numeric.group(2));
            // A second number above 12 can only be a day: month first, as some mail programs write.
            return second > 12
                    ? date(numeric.group(3), Integer.parseInt(numeric.group(1)), numeric.group(2))
                    : date(numeric.group(3), second, numeric.group(1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), MONTHS.getOrDefault(dayFirst.group(2), 0), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches()
                ? date(monthFirst.group(3), MONTHS.getOrDefault(monthFirst.group(1), 0), monthFirst.group(2))
                : null;
    }

    private static LocalDate date(String year, int month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() == 2 ? 2000 + number : number;
        if (month < 1 || month > 12 || year.length() == 3 || full < 1900 || full > 2100) {
            return null;
        }
        try {
            return LocalDate.of(full, month, Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static void names(int month, String names) {
        for (String name : names.split(" ", -1)) {
            MONTHS.put(name, month);
        }
    }
}
