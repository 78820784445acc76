package org.safeharbour.notice.intake.grammar;

import java.util.Locale;
import java.util.regex.Pattern;

/** English verbs of demands: base forms, participles and nouns, and the type that each gives together with its object. */
final class Verbs {
    private static final String REMOVE =
            "remove|delete|take\\s+down|takedown|take\\s+(?:them|it|this|these|those|the\\s+[\\w\\s]{1,40}?)\\s+down|disable|pull\\s+down|bring\\s+down|erase|expunge|de-?list|de-?index|withhold|restrict|unpublish|make\\s+inaccessible|(?:ensure|effect|cause|secure)\\s+(?:the\\s+)?(?:immediate\\s+|prompt\\s+|complete\\s+)?(?:removal|deletion|takedown|take-down)";
    private static final String BLOCK =
            "block|suspend|de-?activate|terminate|freeze|ban|lock|geo-?block|(?:ensure|effect|cause)\\s+(?:the\\s+)?(?:immediate\\s+)?(?:blocking|suspension|deactivation)";
    private static final String PRESERVE =
            "preserve|retain|keep|safeguard|secure|archive|conserve|store|save|(?:ensure|effect)\\s+(?:the\\s+)?(?:preservation|retention)";
    private static final String DISCLOSE =
            "furnish|provide|supply|produce|disclose|share|hand\\s*over|submit|send|make\\s+available|reveal|identify|intimate|inform|notify|apprise|let\\s+(?:us|me|this\\s+office|the\\s+commission)\\s+know|give|file|forward|communicate|transmit|deliver|indicate|publish|tell|upload|collect\\s+and\\s+(?:send|furnish)|arrange\\s+to\\s+(?:furnish|provide|send)";
    private static final String EXPLAIN =
            "explain|clarify|describe|justify|show\\s+cause|state|specify|respond|comment|elaborate|reply|mention|answer";
    private static final String REPORT = "confirm|acknowledge|report|certify";
    private static final String APPEAR =
            "appear|attend|depute|be\\s+present|remain\\s+present|present\\s+yourself|join";
    private static final String COUNT = "quantify|count";
    private static final String ALL =
            String.join("|", REMOVE, BLOCK, PRESERVE, DISCLOSE, EXPLAIN, REPORT, APPEAR, COUNT);

    /** Words that may stand between a request and its verb. */
    static final String ADVERBS =
            "(?:(?:also|further|immediately|forthwith|urgently|promptly|kindly|please|therefore|hereby|then|thereafter|expeditiously|at\\s+once|without\\s+(?:any\\s+)?(?:undue\\s+)?delay|strictly|permanently|temporarily|securely|accordingly|once\\s+again|instantly|necessarily|positively|personally|take\\s+(?:(?:all|any|immediate|necessary|urgent|appropriate|prompt|reasonable|possible|suitable)\\s+){0,12}(?:steps|action|measures)\\s+to|ensure\\s+to|arrange\\s+to|to|and)\\b[\\s,]*){0,12}";

    /** A verb in base form. */
    static final Pattern BASE = Pattern.compile("(?i)\\b(?:" + ALL + ")\\b(?!-)");
    /** The start of an imperative; group verb. */
    static final Pattern IMPERATIVE =
            Pattern.compile("(?i)\\A[\\s\"'*]*" + ADVERBS + "(?<verb>" + ALL + ")\\b(?!-|\\s*:)");
    /** A further verb joined on; group verb. */
    static final Pattern JOINED = Pattern.compile(
            "(?i)(?:[,;]|\\band\\b|&|\\bas\\s+well\\s+as\\b)\\s*(?:and\\s+|or\\s+)?(?:you\\s+are\\s+(?:also\\s+|further\\s+)?(?:requested|directed)\\s+to\\s+|shall\\s+)?"
                    + ADVERBS + "(?<verb>" + ALL + ")\\b(?!-|\\s*(?:of|by|:)\\b)");
    /** Participles after "be"; group verb. */
    static final Pattern PARTICIPLE = Pattern.compile(
            "(?i)\\b(?:be|being)\\s+(?:" + ADVERBS
                    + ")(?<verb>removed|deleted|taken\\s+down|disabled|pulled\\s+down|blocked|suspended|de-?activated|terminated|frozen|banned|preserved|retained|secured|furnished|provided|supplied|produced|disclosed|shared|submitted|sent|made\\s+available|handed\\s+over|explained|clarified|stated|confirmed|intimated|filed|reported|withheld|restricted)\\b");

    private static final Pattern NOUN = Pattern.compile(
            "(?i)\\A[\\s\"']*(?:the\\s+|an?\\s+|immediate(?:ly)?\\s+|urgent\\s+|permanent\\s+|temporary\\s+){0,12}(?<noun>blocking|suspension|deactivation|freezing|termination|removal|deletion|takedown|take-down|disabling|preservation|retention|appearance|personal\\s+appearance|attendance)\\b");
    private static final Pattern KEPT = Pattern.compile(
            "(?i)\\b(?:data|records?|evidence|contents?|logs?|information|material|accounts?|safe|copy|items?|posts?|metadata|them|same|details)\\b");
    private static final Pattern LOOSE = Pattern.compile(
            "(?i)^(?:send|give|submit|file|inform|intimate|notify|apprise|let|forward|communicate|indicate|share|identify|deliver|transmit|publish|tell|upload)\\b");
    private static final Pattern NO_OBJECT =
            Pattern.compile("(?i)^\\s*(?:only\\s+|it\\s+)?(?:to|by|through|via|at|in)\\s+(?!the following|writing)");

    private Verbs() {}

    /**
     * The type of a verb with its object, or null if together they ask for none of it ("keep this confidential").
     */
    static DemandType type(String verb, String object) {
        String word = verb.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (word.matches(REMOVE) || word.startsWith("take ")) {
            return word.equals("restrict") && !object.matches("(?is).*\\b(?:access|visib|account|post|content).*")
                    ? null
                    : Objects.mutated(word + " " + object, DemandType.REMOVE);
        }
        if (word.matches(BLOCK)) {
            return Objects.mutated(object, DemandType.BLOCK);
        }
        if (word.matches(PRESERVE)) {
            boolean kept = KEPT.matcher(object).find()
                    && !object.matches(
                            "(?is)^\\s*(?:this|the matter|confidential|in mind|us|it confidential|strict).*");
            return word.equals("preserve") || word.startsWith("e") || kept ? DemandType.PRESERVE : null;
        }
        if (word.matches(APPEAR)) {
            return word.equals("join") && !object.matches("(?is).*\\b(?:hearing|investigation|video|inquiry).*")
                    ? null
                    : DemandType.APPEAR;
        }
        if (word.matches(COUNT)) {
            return DemandType.COUNT;
        }
        return word.matches(REPORT) ? report(word, object) : supply(word, object);
    }

    private static DemandType report(String word, String object) {
        if (Objects.isCount(object)) {
            return DemandType.COUNT;
        }
        return word.equals("confirm") && object.matches("(?is)^\\s*(?:whether|why|how|if)\\b.*")
                ? DemandType.EXPLAIN
                : DemandType.REPORT;
    }

    private static DemandType supply(String word, String object) {
        if (word.matches(EXPLAIN)) {
            boolean data = object.matches("(?is)^\\s*(?:the\\s+)?(?:name|e-?mail|phone|ip\\b|address).*");
            boolean reply = word.equals("reply") || word.equals("respond") || word.equals("answer");
            return Objects.isCount(object)
                    ? DemandType.COUNT
                    : data ? DemandType.DISCLOSE : reply ? null : DemandType.EXPLAIN;
        }
        boolean tells = word.matches("inform|intimate|notify|apprise|let .*|communicate");
        DemandType type = tells && Objects.isOutcome(object) ? DemandType.REPORT : Objects.supplied(object);
        boolean loose = LOOSE.matcher(word).find();
        if (type == DemandType.DISCLOSE
                && loose
                && (!Objects.isData(object) || NO_OBJECT.matcher(object).find())) {
            return null;
        }
        return type;
    }

    /** The type that a participle gives with its subject ("the accounts may be blocked"). */
    static DemandType ofParticiple(String participle, String subject) {
        String word = participle.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (word.matches("removed|deleted|taken down|disabled|pulled down|withheld|restricted")) {
            return Objects.mutated(subject, DemandType.REMOVE);
        }
        if (word.matches("blocked|suspended|de-?activated|terminated|frozen|banned")) {
            return Objects.mutated(subject, DemandType.BLOCK);
        }
        if (word.matches("preserved|retained|secured")) {
            return DemandType.PRESERVE;
        }
        if (word.matches("explained|clarified|stated")) {
            return DemandType.EXPLAIN;
        }
        return word.matches("confirmed|reported") ? DemandType.REPORT : Objects.supplied(subject);
    }

    /** The type of a point that is a noun phrase, given the verb of the sentence that introduces the list. */
    static DemandType ofNoun(String phrase, DemandType introduced) {
        var noun = NOUN.matcher(phrase);
        if (noun.find()) {
            String word = noun.group("noun").toLowerCase(Locale.ROOT);
            String object = phrase.substring(noun.end());
            if (word.matches("blocking|suspension|deactivation|freezing|termination")) {
                return Objects.mutated(object, DemandType.BLOCK);
            }
            if (word.matches("removal|deletion|takedown|take-down|disabling")) {
                return Objects.mutated(object, DemandType.REMOVE);
            }
            return word.matches("preservation|retention") ? DemandType.PRESERVE : DemandType.APPEAR;
        }
        if (introduced == null
                || introduced == DemandType.APPEAR
                || introduced == DemandType.DISCLOSE
                || introduced == DemandType.EXPLAIN
                || introduced == DemandType.REPORT) {
            DemandType own = Objects.supplied(phrase);
            return own == DemandType.DISCLOSE && introduced == DemandType.EXPLAIN ? DemandType.EXPLAIN : own;
        }
        return introduced;
    }
}
