package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a point or a request apart into the actions it asks for; several of one type in a row are one action. */
final class Clauses {
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)\\A[\\s\"']*(?:that\\s+)?(?:you|chirp(?:\\s+inc\\.?)?|respondent\\s+no\\.?\\s*\\d+|the\\s+(?:intermediary|platform|company|respondent|addressee|provider|nodal officer)|it|your\\s+(?:company|office|platform))\\s+(?:shall|must|should|will|may|is|are)\\s+(?:also\\s+|hereby\\s+|further\\s+|please\\s+|kindly\\s+){0,12}(?:(?:requested|directed|required|ordered|liable)\\s+to\\s+|to\\s+)?");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?i)\\b(?:that|which|who|whom|used to|whether|how|why|being|to have|in order to|so as to|to prevent|enabl\\w+)\\b");
    private static final Pattern EASILY_MEANT_OTHERWISE = Pattern.compile(
            "(?i)^(?:share|store|report|identify|keep|remove|delete|block|disable|take|save|state|join|file|count|secure|mention|answer|comment|lock|ban|give)\\b");
    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\A[\\s\"']*(?:please\\s+|kindly\\s+)?(?:do\\s+not|don't|not\\b|never|no\\s)");
    private static final Pattern SANCTION = Pattern.compile(
            "(?i)[,;.]?\\s*\\b(?:failing which|otherwise|in (?:case|the event) of (?:failure|non)|in default|if not complied)\\b.*");

    private static final Pattern WISH = Pattern.compile("(?i)\\b(?:want|like|wish|need|request|ask|require)\\b");

    private Clauses() {}

    /**
     * The actions of a point.
     *
     * @param introduced type of the verb that introduces the list, or null
     */
    static List<Clause> ofPoint(String point, DemandType introduced) {
        String english = englishSide(Text.bounded(point));
        if (Text.isHindi(english)) {
            List<Clause> hindi = HindiVerbs.clauses(english);
            return hindi.isEmpty() ? List.of(new Clause(HindiVerbs.ofSupplied(english), Text.excerpt(english))) : hindi;
        }
        String text = SUBJECT.matcher(english).replaceFirst("");
        if (NEGATION.matcher(text).find()) {
            return List.of();
        }
        List<Clause> clauses = imperative(text);
        if (!clauses.isEmpty()) {
            return clauses;
        }
        List<Clause> passive = passive(english);
        if (!passive.isEmpty()) {
            return passive;
        }
        return List.of(new Clause(Verbs.ofNoun(text, introduced), Text.excerpt(english)));
    }

    /** The actions of a text that begins with a verb in base form; none if it does not. */
    static List<Clause> imperative(String whole) {
        String text = SANCTION.matcher(Text.oneLine(Text.bounded(whole))).replaceFirst("");
        List<Clause> clauses = new ArrayList<>();
        Matcher verb = Verbs.IMPERATIVE.matcher(text);
        if (!verb.find()) {
            return clauses;
        }
        String word = verb.group("verb");
        int from = 0;
        int objectFrom = verb.end();
        Matcher joined = Verbs.JOINED.matcher(text);
        for (int at = objectFrom; joined.find(at); at = joined.end()) {
            String object = text.substring(objectFrom, joined.start());
            DemandType next = Verbs.type(joined.group("verb"), text.substring(joined.end()));
            DemandType type = Verbs.type(word, object.isBlank() ? text.substring(joined.end()) : object);
            if (isMeant(joined.group("verb"), object, joined.group()) && next != null && next != type) {
                add(clauses, type, text.substring(from, joined.start()));
                word = joined.group("verb");
                from = joined.start();
                objectFrom = joined.end();
            }
        }
        add(clauses, Verbs.type(word, text.substring(objectFrom)), text.substring(from));
        return clauses;
    }

    private static boolean isMeant(String verb, String before, String joint) {
        boolean strongJoint =
                joint.startsWith(";") || joint.matches("(?is).*\\b(?:also|further|directed|requested|thereafter)\\b.*");
        return strongJoint
                || !EASILY_MEANT_OTHERWISE.matcher(verb).find()
                || !RELATIVE.matcher(before).find();
    }

    private static void add(List<Clause> clauses, DemandType type, String text) {
        if (type != null && (clauses.isEmpty() || clauses.getLast().type() != type)) {
            clauses.add(new Clause(
                    type,
                    Text.excerpt(text.replaceFirst("(?i)^[\\s,;&]*(?:and\\s+|as well as\\s+)?(?:also\\s+)?", ""))));
        }
    }

    /** The actions of a request whose first verb is none of a demand ("nominate an officer and furnish …"). */
    static List<Clause> joined(String whole) {
        String text = Text.oneLine(Text.bounded(whole));
        Matcher joined = Verbs.JOINED.matcher(text);
        return joined.find() && text.substring(0, joined.start()).indexOf('.') < 0
                ? imperative(text.substring(joined.start("verb")))
                : List.of();
    }

    /** The actions of "the accounts may be blocked and the data be preserved". */
    static List<Clause> passive(String whole) {
        String text = SANCTION.matcher(Text.oneLine(whole)).replaceFirst("");
        List<Clause> clauses = new ArrayList<>();
        Matcher participle = Verbs.PARTICIPLE.matcher(text);
        int from = 0;
        while (participle.find()) {
            String before = text.substring(from, participle.start());
            String subject = before.substring(Math.max(0, before.lastIndexOf(" that ")));
            boolean negated = subject.matches("(?is).*\\b(?:not|never)\\s*$");
            if (!negated
                    && !subject.matches("(?is).*\\b(?:from|have|has|of)\\s*$")
                    && (WISH.matcher(before).find() || !subject.matches("(?is).*\\bto\\s*$"))) {
                add(
                        clauses,
                        Verbs.ofParticiple(participle.group("verb"), subject),
                        text.substring(from, next(text, participle.end())));
            }
            from = participle.end();
        }
        return clauses;
    }

    private static int next(String text, int from) {
        Matcher and = Pattern.compile("(?i)[;]|\\band\\b").matcher(text);
        return and.find(from) ? and.start() : text.length();
    }

    /** Of a point in two languages its English half, else all of it. */
    private static String englishSide(String point) {
        if (!Text.hasHindi(point)) {
            return point;
        }
        StringBuilder english = new StringBuilder();
        for (String part : point.split("\\s/\\s|\\n|\\s\\|\\s|\u0964", -1)) {
            if (!Text.isHindi(part) && !part.isBlank()) {
                english.append(part).append(' ');
            }
        }
        return english.toString().strip().split("\\s+", -1).length >= 3 ? english.toString() : point;
    }
}
