package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hindi demands: the verb closes its clause, so what stands before it is its object. */
final class HindiVerbs {
    private static final String DO =
            "(?:\\s*(?:कर|करें|करे|करना|करने|किया|किए|किये|की|कीजिए|करवाएं|करवाएँ|कराएं|कराएँ|कराये|करायें|कराया|कराई|करा|कराने|जाए|जाएं|जाएँ|जाये|जायें|दें|दे|दिया)(?![\\p{L}\\p{M}]))";
    private static final Map<DemandType, Pattern> ENDINGS = new LinkedHashMap<>();

    static {
        put(
                DemandType.REPORT,
                "(?:कार्रवाई|कार्यवाही)\\s*(?:की\\s*)?(?:रिपोर्ट|आख्या|प्रतिवेदन)[^\u0964;]{0,40}?(?:भेज|प्रस्तुत|दें|उपलब्ध|दाख़?िल|प्रेषित|सौंप)[\\p{L}\\p{M}]*"
                        + DO
                        + "*|(?:अनुपालन|की गई कार्रवाई|की गयी कार्यवाही)[^\u0964;]{0,50}?(?:भेज|प्रस्तुत|दें|सूचित|अवगत|उपलब्ध|प्रेषित|दाख़?िल)[\\p{L}\\p{M}]*"
                        + DO + "*|पुष्टि" + DO + "+");
        put(
                DemandType.COUNT,
                "(?:की|कुल)\\s+संख्या[^\u0964;]{0,30}?(?:बता|दें|दी|उपलब्ध|प्रस्तुत|सूचित)[\\p{L}\\p{M}]*" + DO
                        + "*|कितन[ेीा][^\u0964;]{0,60}?(?:बता|दें|सूचित|हटाए|हटाई)[\\p{L}\\p{M}]*" + DO + "*");
        put(DemandType.APPEAR, "उपस्थित\\s*(?:हों|हो|रहें|होने|होना)|पेश\\s+हों|हाज़?िर\\s*हों");
        put(
                DemandType.PRESERVE,
                "(?:सुरक्षित|संरक्षित|परिरक्षित)\\s*(?:रख[\\p{L}\\p{M}]*|" + DO + ")" + DO + "*|संरक्षण" + DO + "+");
        put(DemandType.BLOCK, "(?:ब्लॉक|अवरुद्ध|निलंबित|निलम्बित|निष्क्रिय|बंद|फ्रीज)" + DO + "+");
        put(
                DemandType.REMOVE,
                "(?:हटा|मिटा)(?:एँ|एं|ए|ये|यें|इए|इये|या|ने|ना|ई)?(?![\\p{L}\\p{M}]|\\s*(?:गए|गई|गये|गयी|गया))" + DO
                        + "*|(?:डिलीट|अक्षम|अनुपलब्ध)" + DO + "+");
        put(
                DemandType.EXPLAIN,
                "(?:स्पष्ट|स्पष्टीकरण)[^\u0964;]{0,25}?(?:करें|दें|कीजिए|प्रस्तुत|किया|दिया|भेजें|बताएं|बताएँ)" + DO
                        + "*|(?:कारण|उत्तर|जवाब|टिप्पणी|कदम|कदमों|योजना|उपाय|उपायों)[^\u0964;]{0,40}?(?:बता|दें|दीजिए|दिया|भेज|प्रस्तुत|अवगत|उपलब्ध|विवरण|जानकारी)[\\p{L}\\p{M}]*"
                        + DO + "*|(?:बताएँ|बताएं|बताये|बताइए)");
        put(
                DemandType.DISCLOSE,
                "(?:उपलब्ध|प्रस्तुत|प्रदान|साझा|प्रकट|प्रेषित|मुहैया)" + DO
                        + "+|(?:भेजें|भेजी|भेजा|दें|दीजिए|दी जाए|दिया जाए|सौंपें)" + DO + "*");
    }

    private HindiVerbs() {}

    private static void put(DemandType type, String ending) {
        ENDINGS.put(type, Pattern.compile(ending));
    }

    /** The actions a sentence or point asks for, in order; none if no verb of a demand closes a clause. */
    static List<Clause> clauses(String sentence) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        while (from < sentence.length()) {
            Found<DemandType> next = next(sentence, from);
            if (next == null) {
                break;
            }
            String text = sentence.substring(from, next.to());
            DemandType type = type(next.value(), text);
            if (!text.contains("न करें")
                    && (clauses.isEmpty() || clauses.getLast().type() != type)) {
                clauses.add(new Clause(type, Text.excerpt(text.replaceFirst("^\\s*(?:तथा|और|एवं|व)\\s+", ""))));
            }
            from = next.to();
        }
        return clauses;
    }

    /** The ending that closes first; among those that close together the more telling type, listed first, wins. */
    private static Found<DemandType> next(String sentence, int from) {
        Found<DemandType> best = null;
        for (Map.Entry<DemandType, Pattern> ending : ENDINGS.entrySet()) {
            Matcher match = ending.getValue().matcher(sentence);
            if (match.find(from) && (best == null || match.start() < best.from() && match.end() <= best.to())) {
                best = new Found<>(ending.getKey(), match.start(), match.end());
            }
        }
        return best;
    }

    private static DemandType type(DemandType byVerb, String clause) {
        if (byVerb == DemandType.BLOCK || byVerb == DemandType.REMOVE) {
            return Objects.mutated(clause, byVerb);
        }
        return byVerb == DemandType.DISCLOSE ? ofSupplied(clause) : byVerb;
    }

    /** What a point without a verb asks for. */
    static DemandType ofSupplied(String object) {
        if (Objects.isCount(object)) {
            return DemandType.COUNT;
        }
        if (object.matches(
                "(?s).*(?:कार्रवाई रिपोर्ट|कार्यवाही रिपोर्ट|की गई कार्रवाई|अनुपालन|पुष्टि|प्राप्ति की सूचना).*")) {
            return DemandType.REPORT;
        }
        return object.matches(
                        "(?s).*(?:कारण|स्पष्टीकरण|क्या कदम|उठाए गए कदम|कदमों|क्यों|क्या .*उपयोग|प्रणाली|नीति|उत्तर|योजना|उपाय).*")
                ? DemandType.EXPLAIN
                : DemandType.DISCLOSE;
    }
}
