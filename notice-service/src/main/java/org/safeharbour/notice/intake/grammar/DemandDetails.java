package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to a clause what it says about time, data and targets. */
final class DemandDetails {
    private static final Pattern SPAN = Pattern.compile(
            "(?is)(?:\\b(?:from|between|period(?: of)?|since|during)\\b|दिनांक|अवधि)[\\s:]*(?:the period\\s+)?(?:from\\s+)?(?<a>"
                    + Dates.DATE
                    + ")\\s*(?:से|,)?\\s*(?:to|till|until|up\\s?to|and|-|through|तक)?\\s*(?:the\\s+)?(?:date of\\s+)?(?<b>"
                    + Dates.DATE + ")?");
    private static final Pattern OPEN = Pattern.compile(
            "(?i)\\b(?:all|any|every|other|such other|similar)\\s+(?:the\\s+)?(?:other\\s+|such\\s+|similar\\s+|identical\\s+|related\\s+|further\\s+){0,12}(?:links?|urls?|accounts?|handles?|posts?|content|groups?|profiles?|users?|material|copies|re-?uploads?|channels?)\\b(?!\\s+(?:listed|mentioned|given|named|above|below|in (?:the )?annex|contained|enumerated|at|of the (?:said|above)))|सभी (?:लिंक|खाते|खातों|पोस्ट|अकाउंट)");
    private static final Pattern LISTED = Pattern.compile(
            "(?i)\\b(?:above|said|listed|aforesaid|annexure|following|below|mentioned|these)\\b(?![^.;]{0,40}\\bother\\b)");

    private final LetterTargets targets;

    DemandDetails(Platform platform) {
        this.targets = new LetterTargets(platform);
    }

    Demand of(Demands.Asked asked) {
        String text = asked.clause().text();
        DemandType type = asked.clause().type();
        Optional<Deadline> due = Deadlines.in(text).stream().map(Found::value).findFirst();
        String at = due.map(Deadline::dueAt).orElse(null);
        if (type == DemandType.APPEAR && at == null) {
            at = Hearings.of(text).map(Moment::iso).orElse(null);
        }
        LocalDate[] span = span(text, type);
        List<DataCategory> categories = type == DemandType.DISCLOSE ? DataCategories.in(text) : List.of();
        boolean openEnded = OPEN.matcher(text).find() && !LISTED.matcher(text).find();
        return new Demand(
                asked.number(),
                type,
                text,
                at,
                due.map(Deadline::dueWithin).orElse(null),
                targets.named(text),
                openEnded,
                categories,
                iso(span[0]),
                iso(span[1]));
    }

    private static LocalDate[] span(String text, DemandType type) {
        Matcher span = SPAN.matcher(text);
        if ((type == DemandType.DISCLOSE || type == DemandType.COUNT || type == DemandType.PRESERVE) && span.find()) {
            return new LocalDate[] {
                Dates.of(span.group("a")), span.group("b") == null ? null : Dates.of(span.group("b"))
            };
        }
        return new LocalDate[2];
    }

    private static String iso(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
