package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small questions about text that every part of the grammar asks. */
final class Text {
    private static final Pattern BREAK = Pattern.compile(
            "(?<=[.!?\u0964])[\"')]*\\s+(?=[\"'(\\[A-Z\u0900-\u097f0-9-])|\\n[ \\t]*\\n\\s*|(?<=:)[ \\t]*\\n|\\n(?<=[/@]\\S{1,80}[ \\t]{0,3}\\n)(?=[ \\t]*[A-Z\u0900-\u097f])|\\n(?=[ \\t]*[(\\[]?(?:\\d{1,2}|[a-zA-Z]|[ivx]{2,4}|[\u0915-\u0939])[).\\]]{1,2}\\s)|\\n(?=[ \\t]*[-*\u2022]\\s)");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:^|[\\s(/.])(?:no|nos|dt|cr|p|c|u/s|r/w|ltd|pvt|inc|sub|spl|sec|ss|s|r|rs|addl|asst|dy|smt|shri|sh|mr|mrs|ms|dr|f|ref|hon|i\\.e|e\\.g|viz|w|art|reg|respondent no|ors|anr|etc|tel|ph|st|vs|v|sl|q|[a-z])\\.$");
    private static final Pattern DEVANAGARI = Pattern.compile("[\u0900-\u097f]");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private static final int LONGEST = 2_000;

    private Text() {}

    /** The beginning, as much as a pattern may see at once. */
    static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** One line, single spaces, cut to 400 characters. */
    static String excerpt(String text) {
        String line = oneLine(text);
        return line.length() > 400 ? line.substring(0, 400).strip() : line;
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** True if more Devanagari than Latin letters. */
    static boolean isHindi(String text) {
        return count(DEVANAGARI, text) > count(LATIN, text);
    }

    static boolean hasHindi(String text) {
        return DEVANAGARI.matcher(text).find();
    }

    static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /** Sentences with their places; a blank line, a colon at a line's end and a point's marker end one too. */
    static List<Found<String>> sentences(String text) {
        List<Found<String>> sentences = new ArrayList<>();
        Matcher breaks = BREAK.matcher(text);
        int from = 0;
        while (breaks.find()) {
            String before = text.substring(from, breaks.start());
            boolean blank = breaks.group().chars().filter(c -> c == '\n').count() > 1;
            if (!blank && isAbbreviation(before, breaks.start(), text)) {
                continue;
            }
            add(sentences, text, from, breaks.start());
            from = breaks.end();
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    private static boolean isAbbreviation(String before, int at, String text) {
        boolean dot = at > 0 && text.charAt(at - 1) == '.';
        return dot
                && ABBREVIATION
                        .matcher(before.substring(Math.max(0, before.length() - 20)))
                        .find();
    }

    /** No pattern ever sees more than {@link #LONGEST} characters at once: what runs on without a stop is cut at a space. */
    private static void add(List<Found<String>> sentences, String text, int whole, int to) {
        int from = whole;
        while (to - from > LONGEST) {
            int space = text.lastIndexOf(' ', from + LONGEST);
            int cut = space <= from ? from + LONGEST : space;
            sentences.add(new Found<>(text.substring(from, cut), from, cut));
            from = cut;
        }
        if (!text.substring(from, to).isBlank()) {
            sentences.add(new Found<>(text.substring(from, to), from, to));
        }
    }

    /** The sentence around a place. */
    static Found<String> sentenceAt(List<Found<String>> sentences, int at) {
        for (Found<String> sentence : sentences) {
            if (sentence.from() <= at && at < sentence.to()) {
                return sentence;
            }
        }
        return new Found<>("", at, at);
    }

    /** The line around a place. */
    static String lineAt(String text, int at) {
        int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(Math.min(from, at), to < 0 ? text.length() : to);
    }
}
