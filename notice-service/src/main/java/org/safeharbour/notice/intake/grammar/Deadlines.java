package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Stated deadlines for an action or an answer. Retention ("for 180 days"), redress ("appeal within 30 days"), the past
 * ("was called for within seven days") and spans of data ("within the last six months") are none.
 */
final class Deadlines {
    private static final String LABEL =
            "(?:due date|deadline|last date|time[ -]limit|time allowed|time given|time for (?:compliance|reply|execution)|reply due|due on|due by|return date|compliance by|response time)\\s*(?:is|for \\w+)?\\s*[:-]*\\s*";
    private static final Pattern BY = Pattern.compile(
            "(?i)(?:\\b(?:by|before|on or before|latest(?: by)?|not later than|no later than|prior to|till|until|upto|up to|positively on|due on|spätestens|bis)|"
                    + LABEL
                    + ")[\\s:,]*(?:(?:the|close of business|close of office hours|office hours|end of(?: the)? day|COB|EOD|or before|end of)\\s*(?:on|of)?[\\s,]*){0,12}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*)?(?:दिनांक\\s*)?\\z");
    private static final Pattern THEN_BY = Pattern.compile(
            "(?i)\\A\\s*(?:\\([^)]{1,30}\\)\\s*)?(?:को\\s*)?(?:(?:शाम|सायं|प्रातः|सुबह|दोपहर)?\\s*\\d{1,2}(?::\\d{2})?\\s*बजे\\s*)?(?:तक|से पहले|से पूर्व|के पूर्व|के पहले|at the latest)");
    private static final Pattern WITHIN = Pattern.compile(
            "(?i)(?:\\b(?:within|not later than|no later than|not exceeding|at the latest (?:by|within|in)|latest (?:by|within)|inside|under|at most|innerhalb von|dans un délai de)|"
                    + LABEL
                    + ")[\\s:]*(?:the\\s+|a\\s+|next\\s+|following\\s+|maximum\\s+|max\\.?\\s+|period\\s+of\\s+|time of\\s+){0,12}\\z");
    private static final Pattern OF_RECEIPT = Pattern.compile(
            "(?i)\\A\\s*(?:of|from|after|upon|following)\\s+(?:the\\s+)?(?:date\\s+of\\s+|day\\s+of\\s+|time\\s+of\\s+)?(?:its\\s+|this\\s+|your\\s+)?(?:receipt|receiving|issue|service|this|the date|delivery)");
    private static final Pattern INSIDE =
            Pattern.compile("\\A\\s*(?:के|की)?\\s*(?:भीतर|अंदर|अन्दर|में|समय में|समय सीमा)");
    private static final Pattern NOT_A_DEADLINE = Pattern.compile(
            "(?i)\\b(?:appeals?|redress|remedy|remedies|challenged?|judicial review|aggrieved|representation|contest|objection)\\b|\\bwithin (?:the )?(?:last|past|previous|preceding)\\b|अपील|निवारण");
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:was|were|had been|has been|have been)\\s+(?:\\w+\\s+){0,2}(?:called for|required|directed|requested|asked|sought|given|granted|supposed|to be|due)\\b|मांगा गया था|मांगी गई थी|कहा गया था|चाहा गया था");
    private static final Pattern KEEPING =
            Pattern.compile("(?i)\\b(?:preserve|retain|keep|store|restore|hold)\\w*\\b|सुरक्षित|संरक्षित");
    private static final Pattern KEPT_UNTIL = Pattern.compile(
            "(?i)\\b(?:till|until|upto|up to|at least|for|minimum)\\s*(?:the\\s+|a\\s+)?(?:period\\s+of\\s+)?\\z");

    private static final Pattern SPAN_FROM =
            Pattern.compile(Dates.DATE + "\\s*(?:से|to|till|until|upto|up to|and|-)?\\s*(?:दिनांक)?\\s*\\z");

    private Deadlines() {}

    /** Every stated deadline, in order of the text. */
    static List<Found<Deadline>> in(String text) {
        List<Found<Deadline>> deadlines = new ArrayList<>();
        for (Found<String> sentence : Text.sentences(text)) {
            if (!NOT_A_DEADLINE.matcher(sentence.value()).find()) {
                moments(text, sentence, deadlines);
                periods(text, sentence, deadlines);
            }
        }
        deadlines.sort(Comparator.comparingInt(Found::from));
        return deadlines;
    }

    private static void moments(String text, Found<String> sentence, List<Found<Deadline>> into) {
        for (Found<Moment> moment : Moments.in(sentence.value())) {
            String before = before(sentence, moment.from(), text);
            String after = sentence.value().substring(moment.to());
            boolean cued = BY.matcher(before).find() || THEN_BY.matcher(after).find() || endsWithTak(sentence, moment);
            if (cued && !isPast(before) && !SPAN_FROM.matcher(before).find() && !isKeeping(sentence.value(), before)) {
                into.add(new Found<>(
                        new Deadline(moment.value(), null),
                        sentence.from() + moment.from(),
                        sentence.from() + moment.to()));
            }
        }
    }

    private static void periods(String text, Found<String> sentence, List<Found<Deadline>> into) {
        for (Found<Period> period : Periods.in(sentence.value())) {
            String before = before(sentence, period.from(), text);
            String after = sentence.value().substring(period.to());
            boolean cued = WITHIN.matcher(before).find()
                    || INSIDE.matcher(after).find()
                    || OF_RECEIPT.matcher(after).find()
                            && !KEPT_UNTIL.matcher(before).find();
            if (cued && !isPast(before) && !PAST.matcher(after).find()) {
                into.add(new Found<>(
                        new Deadline(null, period.value()),
                        sentence.from() + period.from(),
                        sentence.from() + period.to()));
            }
        }
    }

    private static boolean isPast(String before) {
        return PAST.matcher(before).find();
    }

    private static boolean endsWithTak(Found<String> sentence, Found<Moment> moment) {
        return sentence.value().substring(0, moment.to()).endsWith("तक");
    }

    private static boolean isKeeping(String sentence, String before) {
        return KEEPING.matcher(sentence).find() && KEPT_UNTIL.matcher(before).find();
    }

    /** What stands before in the sentence; a label may stand on the line above, which counts as another sentence. */
    private static String before(Found<String> sentence, int at, String text) {
        String inside = sentence.value().substring(0, at);
        return inside.isBlank() ? text.substring(Math.max(0, sentence.from() + at - 40), sentence.from() + at) : inside;
    }
}
