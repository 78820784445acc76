package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a letter asks of the platform: its points where it has points, and the requests in its prose. */
final class Demands {
    private static final Pattern NO_DEMANDS = Pattern.compile(
            "(?i)(?:\\b(?:copy|copies|cc)\\b(?:\\s+\\w+){0,4}\\s*(?:to|:)|enclos|\\bencl\\b|\\bannexures?\\s*:|\\bgrounds?\\b[^.]{0,30}:|\\bfacts\\b|\\bare\\s*(?:as follows|as under)?\\s*:\\s*\\z|\\bnamely\\b|prayer|संलग्न|प्रतिलिपि)[^.]{0,40}\\z");
    private static final Pattern LIST_LEAD = Pattern.compile(
            "(?i)\\b(?:following|below|as under|hereunder)\\b[^.]{0,60}\\b(?:information|details|directions?|actions?|points?|particulars|data|quer(?:y|ies)|questions|records|documents|steps)\\b|\\b(?:information|details|data|particulars|records|documents)\\s+(?:required|requested|sought|called for|needed)\\b|(?:निम्न|निम्नलिखित|नीचे)");
    private static final Pattern OTHER_PARTY = Pattern.compile(
            "(?i)\\A\\W*(?:the\\s+)?(?:respondent\\s+nos?\\.?\\s*(?<r>\\d+)|(?<p>SHO|commissioner of police|registrar|state\\b|ISPs?\\b|internet service providers?|department of telecom\\w*|DoT\\b|investigating officer|IO\\b|petitioner|complainant|delhi police|district magistrate|superintendent of police))\\b[^.;]{0,80}\\b(?:shall|is directed|are directed|may|must|is requested|are requested|to)\\b");
    private static final Pattern OUR_NUMBER = Pattern.compile(
            "(?i)respondent\\s+no\\.?\\s*(\\d+)[^.\\n]{0,40}\\bchirp\\b|\\bchirp\\b[^.\\n]{0,60}respondent\\s+no\\.?\\s*(\\d+)");

    private final Identifiers identifiers;
    private final String text;
    private final List<Found<Asked>> asked = new ArrayList<>();
    private final List<int[]> consumed = new ArrayList<>();
    private final List<PointList> lists;
    private final int ours;

    /** A clause with the number of its point. */
    record Asked(String number, Clause clause) {}

    private Demands(String text, Platform platform) {
        this.text = text;
        this.lists = Points.in(text);
        this.identifiers = new Identifiers(platform);
        Matcher our = OUR_NUMBER.matcher(text);
        this.ours = our.find() ? Integer.parseInt(our.group(1) == null ? our.group(2) : our.group(1)) : 1;
    }

    /** The demands in order. In a letter of two languages each is given once, in English. */
    static List<Found<Asked>> in(String text, Platform platform) {
        Demands demands = new Demands(text, platform);
        demands.lists.forEach(demands::points);
        demands.prose(!demands.asked.isEmpty());
        demands.asked.sort(Comparator.comparingInt(Found::from));
        return once(demands.asked);
    }

    private static List<Found<Asked>> once(List<Found<Asked>> asked) {
        boolean english = asked.stream()
                .anyMatch(found -> !Text.isHindi(found.value().clause().text()));
        List<Found<Asked>> once = new ArrayList<>();
        for (Found<Asked> found : asked) {
            boolean hindi = Text.isHindi(found.value().clause().text());
            boolean repeated = once.stream()
                    .anyMatch(
                            other -> other.value().clause().equals(found.value().clause()));
            if (!(english && hindi) && !repeated) {
                once.add(found);
            }
        }
        return once;
    }

    private void points(PointList list) {
        String lead = lead(list);
        if (isConsumed(list.from()) || !isDemandList(list, lead)) {
            return;
        }
        consumed.add(new int[] {list.from() - 1, list.to()});
        DemandType introduced = Requests.introduces(lead);
        List<Point> points = list.points();
        for (int at = 0; at < points.size(); at++) {
            Point point = points.get(at);
            int to =
                    at + 1 < points.size() ? Math.min(points.get(at + 1).from(), withNested(point)) : withNested(point);
            consumed.add(new int[] {point.from(), to});
            point(point, text.substring(point.textFrom(), Math.max(point.textFrom(), to)), introduced, to);
        }
    }

    /** Points nested in a point are part of it. */
    private int withNested(Point point) {
        int to = point.to();
        for (PointList nested : lists) {
            boolean follows = nested.from() > point.from() && nested.from() - to < 3;
            to = follows && nested.isNestedUnder(point) ? Math.max(to, nested.to()) : to;
        }
        return to;
    }

    private void point(Point point, String words, DemandType introduced, int to) {
        if (isOfOthers(words) || isOnlyTargets(words)) {
            return;
        }
        for (Clause clause : Clauses.ofPoint(words, introduced)) {
            asked.add(new Found<>(new Asked(point.number(), clause), point.from(), to));
        }
    }

    private boolean isOfOthers(String words) {
        Matcher other = OTHER_PARTY.matcher(words);
        return other.find() && (other.group("r") == null || Integer.parseInt(other.group("r")) != ours);
    }

    private boolean isOnlyTargets(String words) {
        int named = identifiers.in(words, true).stream()
                .mapToInt(found -> found.to() - found.from())
                .sum();
        return named > 0 && words.replaceAll("\\s", "").length() - named < Math.max(15, named / 2);
    }

    private String lead(PointList list) {
        String before = text.substring(0, list.from());
        List<Found<String>> sentences = Text.sentences(before.substring(Math.max(0, before.length() - 900)));
        if (sentences.isEmpty()) {
            return "";
        }
        String last = sentences.getLast().value();
        boolean tiny = last.strip().length() < 25 && sentences.size() > 1;
        return tiny ? sentences.get(sentences.size() - 2).value() + "\n" + last : last;
    }

    private boolean isDemandList(PointList list, String lead) {
        long targets = list.points().stream()
                .filter(point -> isOnlyTargets(point.text(text)))
                .count();
        long imperative = list.points().stream()
                .filter(point -> isAsking(point.text(text)))
                .count();
        int size = list.points().size();
        if (targets * 2 >= size || NO_DEMANDS.matcher(lead.stripTrailing()).find() && imperative * 2 < size) {
            return false;
        }
        boolean announces = LIST_LEAD.matcher(lead).find();
        boolean introduced =
                announces || Requests.asks(lead) && lead.stripTrailing().matches("(?s).*(?:[:-]|\\b(?:to|shall|that))");
        return introduced || imperative * 2 >= size && (size > 1 || Requests.asks(lead));
    }

    private static boolean isAsking(String point) {
        String bare =
                point.replaceFirst("(?i)\\A\\W*(?:you|chirp|respondent no\\.? ?\\d+)\\s+(?:shall|must|should)\\s+", "");
        return !Clauses.imperative(bare).isEmpty()
                || Text.isHindi(point) && !HindiVerbs.clauses(point).isEmpty() && point.length() < 400;
    }

    private boolean isConsumed(int at) {
        return consumed.stream().anyMatch(span -> span[0] <= at && at < span[1]);
    }

    private void prose(boolean numbered) {
        for (Found<String> sentence : Text.sentences(text)) {
            if (isConsumed(sentence.from()) || isHeading(sentence.value())) {
                continue;
            }
            boolean lead = consumed.stream()
                    .anyMatch(span -> span[0] >= sentence.to() - 1
                            && text.substring(Math.min(sentence.to(), span[0]), span[0])
                                    .isBlank());
            List<Clause> clauses = new ArrayList<>(Requests.in(sentence.value()));
            if (lead && !clauses.isEmpty() && clauses.getLast().type() != DemandType.APPEAR) {
                clauses.removeLast();
            }
            clauses.removeIf(clause -> numbered && Requests.isMereReply(clause));
            for (Clause clause : clauses) {
                asked.add(new Found<>(new Asked(numberAt(sentence.from()), clause), sentence.from(), sentence.to()));
            }
        }
        if (asked.size() > 1 && !numbered) {
            boolean more = asked.stream()
                    .anyMatch(found -> !Requests.isMereReply(found.value().clause()));
            asked.removeIf(found -> more && Requests.isMereReply(found.value().clause()));
        }
    }

    private static boolean isHeading(String sentence) {
        String letters = sentence.replaceAll("[^A-Za-z]", "");
        return letters.length() > 3 && letters.equals(letters.toUpperCase(java.util.Locale.ROOT))
                || sentence.strip().length() < 12 && !Text.hasHindi(sentence);
    }

    private String numberAt(int at) {
        for (PointList list : lists) {
            for (Point point : list.points()) {
                if (!list.isBulleted() && point.from() <= at && at < point.to()) {
                    return point.number();
                }
            }
        }
        return null;
    }
}
