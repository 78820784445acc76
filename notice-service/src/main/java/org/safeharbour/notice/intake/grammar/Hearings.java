package org.safeharbour.notice.intake.grammar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hearing, appearance or next date. */
final class Hearings {
    private static final Pattern BEFORE = Pattern.compile(
            "(?is)(?:\\b(?:appear(?:ance)?|attend(?:ance)?|be present|remain present|present (?:himself|yourself)|personal hearing|hearing|video conferenc\\w+|re-?notify|(?:re-?)?list(?:ed)?|next date|adjourned|stand over|posted|put up|call on|fixed for|come up|returnable)\\b|उपस्थित|सुनवाई|पेशी|हाज़?िर|अगली तारीख|अगली तिथि).{0,220}\\z");
    private static final Pattern AFTER = Pattern.compile(
            "(?s)\\A.{0,120}?(?:उपस्थित|सुनवाई|पेश हों|हाज़?िर)|(?is)\\A.{0,80}?\\b(?:to appear|for (?:the |a |personal )?(?:hearing|appearance)|before the (?:commission|court))\\b");
    private static final Pattern PAST =
            Pattern.compile("(?i)\\b(?:heard|was listed|appeared|last hearing|held|took place)\\b");
    private static final Pattern DEADLINE =
            Pattern.compile("(?i)\\b(?:by|before|latest by|on or before|not later than)\\s*(?:the\\s+)?\\z");

    private Hearings() {}

    /** The first hearing that the text fixes. */
    static Optional<Found<Moment>> in(String text) {
        for (Found<String> sentence : Text.sentences(text)) {
            for (Found<Moment> moment : Moments.in(sentence.value())) {
                if (isHearing(sentence.value(), moment)) {
                    return Optional.of(new Found<>(
                            moment.value(), sentence.from() + moment.from(), sentence.from() + moment.to()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHearing(String sentence, Found<Moment> moment) {
        String before = sentence.substring(0, moment.from());
        String after = sentence.substring(moment.to());
        boolean fixed = BEFORE.matcher(before).find() || AFTER.matcher(after).find();
        return fixed
                && !PAST.matcher(before).find()
                && !DEADLINE.matcher(before).find();
    }

    /** The moment a demand to appear names. */
    static Optional<Moment> of(String demand) {
        List<Found<Moment>> moments = Moments.in(demand);
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(moments.getLast().value());
    }
}
