package org.safeharbour.notice.notice;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeharbour.kit.message.Messages;

/** Says in words what a disclosure released, what it refused and why; what was not found is named, never left out. */
final class DisclosureAnswer {
    private static final String DISCLOSED = "DISCLOSED";
    private static final String NOT_PERMITTED = "NOT_PERMITTED";

    private DisclosureAnswer() {}

    /** The answer of a demand whose disclosure has come to its end. */
    static Answer of(Demand demand, List<Targets.Tally> tally) {
        var decided = demand.disclosure().orElse(null);
        var others = others(tally);
        if (decided == null || decided.released().isEmpty()) {
            return nothing(decided, others);
        }
        var done = tally.stream().filter(t -> t.outcome().equals(DISCLOSED)).toList();
        long count = done.stream().mapToLong(Targets.Tally::count).sum();
        var noun = done.size() == 1 ? done.getFirst().kind().name() : "MIXED";
        var text = Messages.text(
                        "answer.released",
                        String.join(", ", decided.released()),
                        String.valueOf(count),
                        Messages.text("answer.noun." + noun, count),
                        String.valueOf(decided.packageSha256()))
                + refused(decided.refused())
                + Messages.text("answer.end")
                + others;
        return new Answer.Answered(text);
    }

    /** Refused categories by their ground: "; UPLOAD_IP refused: NOT_PERMITTED". */
    private static String refused(List<Disclosure.Refusal> refusals) {
        var text = new StringBuilder();
        refusals.stream()
                .collect(Collectors.groupingBy(
                        Disclosure.Refusal::ground,
                        TreeMap::new,
                        Collectors.mapping(r -> r.category().name(), Collectors.joining(", "))))
                .forEach((ground, categories) -> text.append(Messages.text("answer.not-released", categories, ground)));
        return text.toString();
    }

    private static Answer nothing(Disclosure decided, String others) {
        boolean refused = decided != null && !decided.refused().isEmpty();
        var grounds = refused
                ? decided.refused().stream()
                        .map(Disclosure.Refusal::ground)
                        .distinct()
                        .toList()
                : List.<String>of();
        var text = Messages.text("answer.nothing-released")
                + (refused ? refused(decided.refused()) : "")
                + Messages.text("answer.end")
                + others;
        // Without a refused category there was nothing to release: nobody was found, or nothing is held.
        return decided == null || !refused && decided.status() != Disclosure.Status.REFUSED
                ? new Answer.Answered(text)
                : new Answer.Refused(grounds.size() == 1 ? grounds.getFirst() : NOT_PERMITTED, text);
    }

    private static String others(List<Targets.Tally> tally) {
        var text = new StringBuilder();
        tally.stream()
                .filter(t -> !t.outcome().equals(DISCLOSED))
                .collect(Collectors.groupingBy(
                        Targets.Tally::outcome, TreeMap::new, Collectors.summingLong(Targets.Tally::count)))
                .forEach((outcome, count) -> text.append(' ')
                        .append(Messages.text(
                                "answer.other", String.valueOf(count), Messages.text("target.outcome." + outcome))));
        return text.toString();
    }
}
