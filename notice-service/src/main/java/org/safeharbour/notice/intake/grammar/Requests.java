package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Demands in running prose: "You are requested to …", "Please …", "The accounts may be blocked", "… हटाएँ". */
final class Requests {
    private static final String SO =
            "(?:(?:also|further|hereby|therefore|thus|accordingly|once again|again|kindly|specifically|strictly|additionally|moreover|now|in addition|furthermore|,)\\s*){0,12}";
    private static final String ASKED =
            "(?:requested|directed|called upon|required|ordered|advised|asked|instructed|commanded|summoned|enjoined|invited|urged|obliged|expected)";
    private static final Pattern ASKS = Pattern.compile("(?i)\\b(?:are|is|stands?|be|hereby|am|being)\\s+" + SO + ASKED
            + "\\b(?:\\s*,[^,:]{0,80},)?\\s+" + SO + "(?:to\\b|that\\b)");
    private static final Pattern WE_ASK = Pattern.compile(
            "(?i)\\b(?:we|i|commission|court|ministry|authority|department|undersigned|office|agency|government|division|cell)\\s+"
                    + SO
                    + "(?:would\\s+(?:like\\s+to\\s+)?)?(?:directs?|requests?|orders?|asks?|requires?|calls?\\s+upon|urges?|instructs?)\\s+(?:you\\b|chirp\\b|your\\s+(?:company|office|platform)|respondent no\\.? ?\\d|the (?:platform|intermediary|addressee|company)|that\\s+you)?\\s*,?\\s*(?:(?:under|in|within|by|as|pursuant|for)\\b[^.;:]{3,90}?[\\s,])?(?:to\\b|that\\b|should\\b)?|\\b(?:i|we)\\s+(?:am|are)\\s+(?:hereby\\s+)?(?:asking|requesting|demanding|writing to (?:ask|request))(?:\\s+(?:that\\s+)?you)?\\b[^.;:]{0,90}?\\bto\\b");
    private static final Pattern YOU_SHALL = Pattern.compile(
            "(?i)\\b(?:you|chirp|the (?:intermediary|platform|hosting service provider|addressee|provider|recipient|company)|your (?:company|platform|office))\\s+(?:shall|must|should|will please|may please|may kindly|are to|is to|have to|has to|need to)\\b\\s*,?");
    private static final Pattern PLEASE = Pattern.compile(
            "(?i)\\b(?:please|kindly)\\b(?!\\s+(?:find|refer|note|treat|contact|quote|see|be informed|take note|do not|feel|read|also find|also refer|co-?operate|accord))");
    private static final Pattern PASSIVE = Pattern.compile(
            "(?i)\\b(?:may|shall|should|must|requested that|request that|directed that|ordered that|let|want|would like|wish|demand that|ask that)\\b[^.]{0,200}\\b(?:be)\\s+");
    private static final Pattern NEGATED =
            Pattern.compile("(?i)\\A\\s*(?:not\\b|also not\\b|refrain|never|strictly not|do not)");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)(?:\\b(?:SHO|commissioner of police|DoT|department of telecom\\w*|ISPs?|internet service providers?|TSPs?|registrar|state (?:government|police)|secretary|CERT-In|investigating officer|IO|complainant|petitioner|delhi police|google|meta|telegram|whatsapp|domain registrar|NCRB|(?:superintendent|inspector)[\\w ]{0,30}|district magistrate|collector)\\b[^.]{0,60})\\z");
    private static final Pattern RECITAL = Pattern.compile(
            "(?i)\\A\\W*(?:and\\s+)?whereas\\b(?!.*\\bnow,? therefore)|\\A\\W*(?:sub(?:ject)?|re|विषय)\\s*[.:-]");
    private static final Pattern PAST =
            Pattern.compile("(?i)\\b(?:was|were|had|has been|have been)\\s+(?:\\w+\\s+){0,2}" + ASKED);
    private static final Pattern MERE_REPLY = Pattern.compile(
            "(?i)\\A[\\s,]*(?:the\\s+|your\\s+|an?\\s+|this\\s+){0,12}(?:early\\s+|above\\s+|aforesaid\\s+|said\\s+|required\\s+|requisite\\s+|requested\\s+|same\\b|desired\\s+|point-?wise\\s+|complete\\s+|written\\s+|necessary\\s+){0,12}(?:reply|response|information|details|same|data|needful|records?|documents?|above|affidavit in reply)\\b(?!\\s+(?:on|about|regarding|of the (?:account|user)|as to|to the allegations|relating|pertaining))");

    private Requests() {}

    /** True if the sentence asks or orders somebody to do something: then it can introduce a list of demands. */
    static boolean asks(String sentence) {
        return ASKS.matcher(sentence).find()
                || WE_ASK.matcher(sentence).find()
                || YOU_SHALL.matcher(sentence).find()
                || PLEASE.matcher(sentence).find()
                || Verbs.IMPERATIVE.matcher(sentence).find()
                || Text.isHindi(sentence)
                        && sentence.matches("(?s).*(?:निर्देश|अनुरोध|आदेश|अपेक्षा|निम्न|करें|कराएँ|कराएं).*");
    }

    /** The verb that introduces a list, as the type of points that have none of their own; or null. */
    static DemandType introduces(String sentence) {
        List<Clause> clauses = in(sentence);
        return clauses.isEmpty() ? null : clauses.getLast().type();
    }

    /** The actions that the sentence asks for. */
    static List<Clause> in(String sentence) {
        if (RECITAL.matcher(sentence).find()) {
            return List.of();
        }
        if (Text.isHindi(sentence)) {
            return HindiVerbs.clauses(sentence);
        }
        List<Clause> clauses = new ArrayList<>();
        int asked = 0;
        for (Pattern form : List.of(ASKS, YOU_SHALL, WE_ASK, PLEASE)) {
            Matcher request = form.matcher(sentence);
            if (clauses.isEmpty() && request.find() && !isForOthers(sentence, request.start())) {
                asked++;
                clauses.addAll(after(sentence.substring(request.end())));
            }
        }
        if (clauses.isEmpty() && asked == 0) {
            clauses.addAll(Clauses.imperative(sentence));
        }
        boolean passive = clauses.isEmpty()
                && PASSIVE.matcher(sentence).find()
                && !PAST.matcher(sentence).find()
                && !isForOthers(sentence, sentence.length());
        return passive ? Clauses.passive(sentence) : clauses;
    }

    private static List<Clause> after(String rest) {
        if (NEGATED.matcher(rest).find()) {
            return List.of();
        }
        String phrase = rest.replaceFirst(
                "(?i)\\A[\\s,]*(?:upon receipt[^,:]*,|within [^,:]{3,40},|in (?:public|the) interest[^,]*,|immediately[^,:]{0,40},)\\s*",
                "");
        List<Clause> clauses = Clauses.imperative(phrase);
        return clauses.isEmpty() ? Clauses.joined(phrase) : clauses;
    }

    private static boolean isForOthers(String sentence, int at) {
        return OTHERS.matcher(sentence.substring(0, at)).find();
    }

    /** True if the clause only says that what was asked for above is to be sent. */
    static boolean isMereReply(Clause clause) {
        Matcher verb = Verbs.IMPERATIVE.matcher(clause.text());
        String object = verb.find() ? clause.text().substring(verb.end()) : clause.text();
        return (clause.type() == DemandType.DISCLOSE
                        || clause.type() == DemandType.EXPLAIN
                        || clause.type() == DemandType.REPORT && object.matches("(?is)\\A\\s*receipt\\b.*"))
                && MERE_REPLY.matcher(object).find();
    }
}
