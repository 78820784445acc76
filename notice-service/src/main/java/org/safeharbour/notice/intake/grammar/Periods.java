package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time: "36 hours", "seven (7) days", "a fortnight", "तीन दिन". Whether one is a deadline is not asked here. */
final class Periods {
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        numbers(1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen");
        numbers(17, "seventeen eighteen nineteen twenty");
        numbers(1, "एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह");
        NUMBERS.putAll(Map.ofEntries(
                Map.entry("a", 1),
                Map.entry("an", 1),
                Map.entry("पाँच", 5),
                Map.entry("छः", 6),
                Map.entry("छ:", 6),
                Map.entry("पन्द्रह", 15),
                Map.entry("बीस", 20),
                Map.entry("चौबीस", 24),
                Map.entry("तीस", 30),
                Map.entry("छत्तीस", 36),
                Map.entry("अड़तालीस", 48),
                Map.entry("बहत्तर", 72),
                Map.entry("thirty", 30),
                Map.entry("thirty-six", 36),
                Map.entry("thirty six", 36),
                Map.entry("twenty-one", 21),
                Map.entry("twenty one", 21),
                Map.entry("twenty-four", 24),
                Map.entry("twenty four", 24),
                Map.entry("forty-eight", 48),
                Map.entry("forty eight", 48),
                Map.entry("forty-five", 45),
                Map.entry("seventy-two", 72),
                Map.entry("seventy two", 72),
                Map.entry("ninety", 90)));
    }

    private static final String WORDS = String.join(
            "|",
            NUMBERS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList());
    /** A number in digits or in words. */
    static final String NUMBER = "\\d{1,3}|" + WORDS;
    /** One period; named groups n and u. */
    static final String PERIOD = "(?<![\\p{L}\\d./-])(?<n>" + NUMBER + ")(?:\\s*\\([^()\\n]{1,20}\\))?[\\s-]{1,3}"
            + "(?:calendar\\s+|working\\s+|business\\s+|clear\\s+|कार्य\\s+|कार्य)?"
            + "(?<u>minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|मिनट|घंटे|घंटों|घण्टे|घण्टों|घंटा|दिनों|दिवसों|दिवस|दिन|सप्ताह|हफ्ते|माह|महीने)(?![\\p{L}\\p{M}])";

    private static final Pattern ANY = Pattern.compile("(?i)" + PERIOD);

    private Periods() {}

    /** Every period in the text, in order. */
    static List<Found<Period>> in(String text) {
        List<Found<Period>> periods = new ArrayList<>();
        Matcher any = ANY.matcher(text);
        while (any.find()) {
            periods.add(new Found<>(of(any.group("n"), any.group("u")), any.start(), any.end()));
        }
        return periods;
    }

    /** What {@link #NUMBER} matched. */
    static long number(String printed) {
        String word = printed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return NUMBERS.containsKey(word) ? NUMBERS.get(word) : Long.parseLong(word);
    }

    private static Period of(String number, String unit) {
        long n = number(number);
        String u = unit.toLowerCase(Locale.ROOT);
        if (u.startsWith("min") || u.equals("मिनट")) {
            return new Period("PT" + n + "M", n);
        }
        if (u.startsWith("h") || u.startsWith("घ")) {
            return new Period("PT" + n + "H", n * 60);
        }
        if (u.startsWith("mo") || u.equals("माह") || u.startsWith("मही")) {
            return new Period("P" + n + "M", n * 30 * 1440);
        }
        long days = u.startsWith("week") || u.startsWith("सप") || u.startsWith("हफ")
                ? n * 7
                : u.startsWith("fort") ? n * 14 : n;
        return new Period("P" + days + "D", days * 1440);
    }

    private static void numbers(int first, String words) {
        int value = first;
        for (String word : words.split(" ", -1)) {
            NUMBERS.put(word, value++);
        }
    }
}
