package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Provisions cited in a letter: "u/s 91 Cr.P.C.", "section 79(3)(b) of the IT Act, 2000", "धारा 79(3)(ख)". */
final class LegalBases {
    private static final String NUMBER =
            "\\d{1,4}[A-Z]{0,2}(?![\\dA-Za-z])(?:\\s?\\(\\s?[\\w\u0915-\u0939\u0905-\u0914]{1,4}\\s?\\)){0,12}";
    private static final String JOIN =
            "\\s*(?i:,|/|&|;|and|or|read\\s+with|r/w|तथा|और|एवं|व|सहपठित|\\s){1,6}(?:(?i:u/s|sections?|sec\\.?|ss?\\.|rules?|r\\.|articles?|art\\.?|धारा|नियम)\\s*)?";
    private static final Pattern GROUP = Pattern.compile(
            "(?i:\\border\\s+)(?<order>[IVXL]{1,7})\\b(?:[\\s,]+(?i:rules?)\\s+\\d+[A-Z]?)?|(?:(?i:u/s\\.?|u/ss\\.?|(?<![\\p{L}])(?:sections?|sec\\.?|ss?\\.|rules?|r\\.|articles?|art\\.|art|clauses?|धाराओं|धारा|धारााएं|नियम|अनुच्छेद)|§{1,2}))\\s*(?<list>"
                    + NUMBER + "(?:" + JOIN + NUMBER + "){0,12})" + "|(?<![\\w/.(-])(?<bare>" + NUMBER
                    + ")(?=\\s+(?:of\\s+(?:the\\s+)?)?(?:Cr\\.?\\s?P|CrPC|BNSS|B\\.N|IT Act|I\\.T))");
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern TO_ACT = Pattern.compile(
            "(?is)\\A[\\s,]*(?:\\([^)]{0,40}\\)[\\s,]*)?(?:(?:of|under|in|the|said|अंतर्गत|के)[\\s,]+){0,12}(?:\"|')?\\z");
    private static final Pattern FROM_ACT = Pattern.compile(
            "(?is)\\A[\\s,.:]*(?:\\([^)]{0,40}\\)[\\s,]*)?(?:1872|(?:19|20)\\d{2})?[\\s,:-]*(?:की|के|का|under|-|'s)?[\\s,:]*(?:उप)?\\z");
    private static final Map<Character, Character> HINDI_LETTERS = Map.ofEntries(
            Map.entry('क', 'a'),
            Map.entry('ख', 'b'),
            Map.entry('ग', 'c'),
            Map.entry('घ', 'd'),
            Map.entry('ङ', 'e'),
            Map.entry('च', 'f'),
            Map.entry('छ', 'g'),
            Map.entry('ज', 'h'),
            Map.entry('झ', 'i'),
            Map.entry('ञ', 'j'));

    private LegalBases() {}

    /** Every provision whose act is named beside it, in order, powers or not. */
    static List<LegalBasis> in(String text) {
        List<Found<Act>> acts = acts(text);
        List<LegalBasis> bases = new ArrayList<>();
        Matcher group = GROUP.matcher(text);
        while (group.find()) {
            Act act = actFor(text, group, acts);
            if (act != null) {
                for (String provision : provisions(group)) {
                    bases.add(new LegalBasis(act, provision, group.start(), group.end()));
                }
            }
        }
        return bases;
    }

    private static List<String> provisions(Matcher group) {
        if (group.group("order") != null) {
            return List.of("Order " + group.group("order"));
        }
        String numbers = group.group("list") == null ? group.group("bare") : group.group("list");
        return ONE.matcher(numbers).results().map(one -> letters(one.group())).toList();
    }

    private static List<Found<Act>> acts(String text) {
        List<Found<Act>> acts = new ArrayList<>();
        for (Act act : Act.values()) {
            Matcher name = act.pattern().matcher(text);
            while (name.find()) {
                int from = name.start();
                int to = name.end();
                if (acts.stream().noneMatch(known -> known.from() <= from && to <= known.to())) {
                    acts.removeIf(known -> from <= known.from() && known.to() <= to);
                    acts.add(new Found<>(act, from, to));
                }
            }
        }
        acts.sort(Comparator.comparingInt(Found::from));
        return acts;
    }

    /** The act named right after the number, else the one right before it. */
    private static Act actFor(String text, Matcher group, List<Found<Act>> acts) {
        Found<Act> before = null;
        for (Found<Act> act : acts) {
            if (act.from() >= group.end()) {
                if (act.from() - group.end() < 80
                        && TO_ACT.matcher(text.substring(group.end(), act.from()))
                                .matches()) {
                    return act.value();
                }
                break;
            }
            before = act.to() <= group.start() ? act : before;
        }
        boolean near = before != null
                && group.start() - before.to() < 60
                && FROM_ACT.matcher(text.substring(before.to(), group.start())).matches();
        return near ? before.value() : null;
    }

    private static String letters(String provision) {
        StringBuilder plain = new StringBuilder();
        for (char c : provision.replaceAll("\\s", "").toCharArray()) {
            plain.append(HINDI_LETTERS.getOrDefault(c, c));
        }
        int bracket = plain.indexOf("(");
        String head = bracket < 0 ? plain.toString() : plain.substring(0, bracket);
        String tail = bracket < 0 ? "" : plain.substring(bracket);
        return head.toUpperCase(java.util.Locale.ROOT) + tail.toLowerCase(java.util.Locale.ROOT);
    }
}
