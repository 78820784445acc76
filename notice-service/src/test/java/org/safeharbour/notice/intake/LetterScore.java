package org.safeharbour.notice.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares a reading with what a careful human reads: per field the F1 of this letter, weighted. Values that the expected
 * file tolerates are neither rewarded nor punished.
 */
final class LetterScore {
    private static final Map<String, Double> WEIGHTS = new LinkedHashMap<>();

    static {
        for (String weight : List.of(
                "kind 3",
                "authority.name 1",
                "authority.unit .5",
                "sender.email 1",
                "sender.verifiedDomain 2",
                "reference 1.5",
                "caseReferences 1",
                "issuedOn 1",
                "dueAt 1.5",
                "dueWithin 1.5",
                "hearingAt 1",
                "inReplyToReference 1",
                "legalBasis 1.5",
                "demands 2",
                "demands.type 2",
                "demands.number 1",
                "demands.due 1",
                "targets 3",
                "targets.kind 1",
                "warnings 2")) {
            WEIGHTS.put(
                    weight.substring(0, weight.indexOf(' ')),
                    Double.valueOf(weight.substring(weight.indexOf(' ') + 1)));
        }
    }

    private final JsonNode expected;
    private final JsonNode read;
    private final List<String> notes = new ArrayList<>();
    private double weight = 2;
    private double sum = 2;

    private LetterScore(JsonNode expected, JsonNode read) {
        this.expected = expected;
        this.read = read;
    }

    /** The score, 0 to 1, and what is not right. */
    record Result(double score, List<String> notes) {}

    static Result of(JsonNode expected, JsonNode read) {
        LetterScore score = new LetterScore(expected, read);
        score.scalars();
        score.lists();
        score.targets();
        score.demands();
        return new Result(score.sum / score.weight, score.notes);
    }

    private void field(String name, int right, int given, int wanted, Object note) {
        if (given == 0 && wanted == 0) {
            return;
        }
        double f1 = 2.0 * right / (given + wanted);
        weight += WEIGHTS.get(name);
        sum += WEIGHTS.get(name) * f1;
        if (f1 < 1) {
            notes.add(name + ": " + note);
        }
    }

    private void scalars() {
        Map<String, BiPredicate<String, String>> equal = new LinkedHashMap<>();
        equal.put("kind", LetterScore::sameFolded);
        equal.put("authority.name", LetterScore::sameWords);
        equal.put("authority.unit", LetterScore::sameWords);
        equal.put("sender.email", LetterScore::sameFolded);
        equal.put("sender.verifiedDomain", LetterScore::sameFolded);
        equal.put("reference", (e, a) -> reference(e).equals(reference(a)));
        equal.put("inReplyToReference", (e, a) -> reference(e).equals(reference(a)));
        equal.put("issuedOn", LetterScore::sameTime);
        equal.put("dueAt", LetterScore::sameTime);
        equal.put("hearingAt", LetterScore::sameTime);
        equal.put("dueWithin", LetterScore::samePeriod);
        equal.forEach(this::scalar);
    }

    private void scalar(String name, BiPredicate<String, String> equal) {
        String wanted = text(at(expected, name));
        String given = text(at(read, name));
        List<String> others = new ArrayList<>();
        expected.path("_accept").path(name).forEach(other -> others.add(text(other)));
        if (given == null && others.contains(null)) {
            return;
        }
        boolean right = given != null
                && (wanted != null && equal.test(wanted, given)
                        || others.stream().anyMatch(other -> other != null && equal.test(other, given)));
        if (wanted == null && right) {
            return;
        }
        field(
                name,
                right ? 1 : 0,
                given == null ? 0 : 1,
                wanted == null ? 0 : 1,
                "expected " + wanted + ", read " + given);
    }

    private void lists() {
        list("caseReferences", LetterScore::caseNumber);
        list("legalBasis", value -> fold(value).replaceAll("[^\\p{L}\\p{M}\\d]", ""));
        list("warnings", value -> value);
    }

    private void list(String name, UnaryOperator<String> form) {
        Set<String> wanted = set(expected.path(name), form);
        Set<String> given = set(read.path(name), form);
        Set<String> tolerated = set(expected.path("_tolerated").path(name), form);
        given.removeIf(value -> tolerated.contains(value) && !wanted.contains(value));
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(given);
        field(name, both.size(), given.size(), wanted.size(), "expected " + wanted + ", read " + given);
    }

    private void targets() {
        Map<String, String> wanted = targets(expected);
        Map<String, String> given = targets(read);
        Set<String> tolerated = set(expected.path("_tolerated").path("targets"), LetterScore::fold);
        given.keySet().removeIf(value -> tolerated.contains(value) && !wanted.containsKey(value));
        Set<String> both = new TreeSet<>(wanted.keySet());
        both.retainAll(given.keySet());
        field(
                "targets",
                both.size(),
                given.size(),
                wanted.size(),
                "expected " + wanted.keySet() + ", read " + given.keySet());
        int kinds = (int) both.stream()
                .filter(value -> wanted.get(value).equals(given.get(value)))
                .count();
        field("targets.kind", kinds, both.size(), both.size(), "kinds differ");
    }

    private static Map<String, String> targets(JsonNode letter) {
        Map<String, String> targets = new LinkedHashMap<>();
        letter.path("targets").forEach(target -> {
            String value = target.path("value").asText();
            targets.put(
                    value.contains("chrp.") ? value : fold(value),
                    target.path("kind").asText());
        });
        return targets;
    }

    private void demands() {
        Set<String> tolerated = set(expected.path("_tolerated").path("demands"), value -> value);
        List<JsonNode> given = new ArrayList<>();
        read.path("demands").forEach(given::add);
        List<JsonNode> left = new ArrayList<>(given);
        int paired = 0;
        int types = 0;
        int numbers = 0;
        int due = 0;
        int dueWanted = 0;
        for (JsonNode wanted : expected.path("demands")) {
            JsonNode best = best(wanted, left);
            dueWanted += hasDue(wanted) ? 1 : 0;
            if (best != null) {
                left.remove(best);
                paired++;
                types += wanted.path("type").equals(best.path("type")) ? 1 : 0;
                numbers += number(wanted).equals(number(best)) ? 1 : 0;
                due += hasDue(wanted) && sameDue(wanted, best) ? 1 : 0;
            }
        }
        left.removeIf(extra -> tolerated.contains(extra.path("type").asText()));
        int wanted = expected.path("demands").size();
        field("demands", paired, paired + left.size(), wanted, "unpaired " + left);
        field("demands.type", types, paired + left.size(), wanted, given);
        field("demands.number", numbers, paired + left.size(), wanted, given);
        field("demands.due", due, dueWanted == 0 ? 0 : due, dueWanted, given);
    }

    private static JsonNode best(JsonNode wanted, List<JsonNode> left) {
        JsonNode best = null;
        double most = 0;
        Set<String> words = words(wanted.path("text").asText());
        for (JsonNode candidate : left) {
            Set<String> common = words(candidate.path("text").asText());
            common.retainAll(words);
            double share = words.isEmpty() ? 0 : (double) common.size() / words.size();
            boolean sameNumber = !number(wanted).isEmpty() && number(wanted).equals(number(candidate));
            double likeness =
                    2 * share + (sameNumber ? 1.5 : 0) + (wanted.path("type").equals(candidate.path("type")) ? 1 : 0);
            if ((sameNumber || share >= .5) && likeness > most) {
                best = candidate;
                most = likeness;
            }
        }
        return best;
    }

    private static String number(JsonNode demand) {
        return demand.path("number").isNull()
                ? ""
                : fold(demand.path("number").asText()).replaceAll("[^\\p{L}\\d]", "");
    }

    private static boolean hasDue(JsonNode demand) {
        return demand.hasNonNull("dueAt") || demand.hasNonNull("dueWithin");
    }

    private static boolean sameDue(JsonNode wanted, JsonNode given) {
        return wanted.hasNonNull("dueAt")
                ? given.hasNonNull("dueAt")
                        && sameTime(
                                wanted.path("dueAt").asText(),
                                given.path("dueAt").asText())
                : given.hasNonNull("dueWithin")
                        && samePeriod(
                                wanted.path("dueWithin").asText(),
                                given.path("dueWithin").asText());
    }

    private static JsonNode at(JsonNode node, String path) {
        JsonNode at = node;
        for (String part : path.split("\\.", -1)) {
            at = at.path(part);
        }
        return at;
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    private static Set<String> set(JsonNode list, UnaryOperator<String> form) {
        Set<String> values = new TreeSet<>();
        list.forEach(value -> values.add(form.apply(value.asText())));
        return values;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(List.of(fold(text).split("[^\\p{L}\\p{M}\\d]+", -1)));
        words.remove("");
        return words;
    }

    private static boolean sameFolded(String wanted, String given) {
        return fold(wanted).equals(fold(given));
    }

    private static boolean sameWords(String wanted, String given) {
        Set<String> common = words(wanted);
        common.retainAll(words(given));
        return 2.0 * common.size() / (words(wanted).size() + words(given).size()) >= .5;
    }

    private static String reference(String text) {
        return fold(text).replaceAll("[^\\p{L}\\p{M}\\d/()-]", "");
    }

    private static String caseNumber(String text) {
        Matcher number = Pattern.compile("(\\d+)\\s*/\\s*(\\d{4})").matcher(text);
        return number.find() ? number.group(1) + "/" + number.group(2) : fold(text);
    }

    private static boolean sameTime(String wanted, String given) {
        if (wanted.length() == 10) {
            return LocalDate.parse(wanted).equals(LocalDate.parse(given.substring(0, 10)));
        }
        return given.length() > 10 && OffsetDateTime.parse(wanted).isEqual(OffsetDateTime.parse(given));
    }

    private static boolean samePeriod(String wanted, String given) {
        return wanted.equals(given)
                || wanted.matches("P[^YM]*")
                        && given.matches("P[^YM]*")
                        && Duration.parse(wanted).equals(Duration.parse(given))
                || wanted.startsWith("PT")
                        && given.startsWith("PT")
                        && Duration.parse(wanted).equals(Duration.parse(given));
    }
}
