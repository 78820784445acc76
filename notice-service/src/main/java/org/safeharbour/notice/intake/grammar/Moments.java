package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days with the time that stands beside them: "1700 hrs on 26.09.2022", "28.09.2022 at 3:00 PM", "12 मार्च 2026 को शाम 5 बजे". */
final class Moments {
    private static final String ZONE = "(?:\\s*\\(?(IST|UTC|GMT|CEST|CET|BST|Z|[+-]\\d{2}:?\\d{2})\\b\\)?)?";
    private static final String TIME = "(?:(?<day>प्रातः|प्रात:|सुबह|पूर्वाह्न|दोपहर|अपराह्न|शाम|सायं|सायंकाल|रात)?\\s*"
            + "(?:(?<mil>\\d{4})\\s*(?<hrs>hrs\\.?|hours|h\\b|IST)|(?<h>\\d{1,2})(?!\\d)(?:[:.](?<m>\\d{2}))?(?::\\d{2})?\\s*(?<half>a\\.?m\\.?|p\\.?m\\.?|noon|midnight|hrs\\.?|hours|h\\b|बजे|(?=:))?"
            + ")|(?<word>noon|midnight))" + ZONE;
    private static final Pattern AFTER = Pattern.compile(
            "(?i)\\A[\\s,;(T-]*(?:at|by|before|till|upto|up to|@|को|तक|के|um)?\\s*(?:or before\\s*)?" + TIME);
    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(?<![\\d.:/-])" + TIME
                    + "\\)?[\\s,]*(?:on|of|dated|दिनांक)?[\\s,]*(?:the\\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*)?\\z");
    private static final Map<String, ZoneOffset> ZONES = Map.of(
            "UTC",
            ZoneOffset.UTC,
            "GMT",
            ZoneOffset.UTC,
            "Z",
            ZoneOffset.UTC,
            "CET",
            ZoneOffset.ofHours(1),
            "BST",
            ZoneOffset.ofHours(1),
            "CEST",
            ZoneOffset.ofHours(2),
            "IST",
            Moment.INDIA);

    private Moments() {}

    /** Every stated day in the text, with its time if there is one. */
    static List<Found<Moment>> in(String text) {
        List<Found<Moment>> moments = new ArrayList<>();
        for (Found<LocalDate> date : Dates.in(text)) {
            moments.add(withTime(text, date));
        }
        return moments;
    }

    private static Found<Moment> withTime(String text, Found<LocalDate> date) {
        Matcher after = AFTER.matcher(text.substring(date.to(), Math.min(text.length(), date.to() + 40)));
        if (after.find() && time(after) != null) {
            return new Found<>(
                    new Moment(date.value(), time(after), zone(after)), date.from(), date.to() + after.end());
        }
        int start = Math.max(0, date.from() - 40);
        Matcher before = BEFORE.matcher(text.substring(start, date.from()));
        if (before.find() && time(before) != null) {
            return new Found<>(new Moment(date.value(), time(before), zone(before)), start + before.start(), date.to());
        }
        return date.map(day -> new Moment(day, null, Moment.INDIA));
    }

    private static LocalTime time(Matcher time) {
        if (time.group("word") != null) {
            return time.group("word").equalsIgnoreCase("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT;
        }
        if (time.group("mil") != null) {
            return clock(Integer.parseInt(time.group("mil")) / 100, Integer.parseInt(time.group("mil")) % 100);
        }
        String half = time.group("half") == null
                ? ""
                : time.group("half").toLowerCase(Locale.ROOT).replace(".", "");
        boolean marked = !half.isEmpty() || zoneName(time) != null;
        boolean colon = time.group("m") != null && time.group().contains(":");
        if (!marked && !colon) {
            return null;
        }
        int hour = Integer.parseInt(time.group("h"));
        int minute = time.group("m") == null ? 0 : Integer.parseInt(time.group("m"));
        return clock(hour(hour, half, time.group("day")), minute);
    }

    private static int hour(int hour, String half, String partOfDay) {
        boolean afternoon = half.equals("pm")
                || half.equals("noon") && hour < 12
                || partOfDay != null && !partOfDay.matches("प्रातः|प्रात:|सुबह|पूर्वाह्न");
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return (half.equals("am") || half.equals("midnight")) && hour == 12 ? 0 : hour;
    }

    private static LocalTime clock(int hour, int minute) {
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    private static ZoneOffset zone(Matcher time) {
        String name = zoneName(time);
        if (name == null) {
            return Moment.INDIA;
        }
        ZoneOffset known = ZONES.get(name.toUpperCase(Locale.ROOT));
        return known != null ? known : ZoneOffset.of(name);
    }

    private static String zoneName(Matcher time) {
        return time.group(time.groupCount());
    }
}
