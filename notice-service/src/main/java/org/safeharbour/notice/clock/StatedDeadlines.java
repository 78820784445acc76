package org.safeharbour.notice.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The deadlines that the letter itself names, by demand. A demand's own comes first; an appearance falls due with the
 * hearing; the letter's covers the others, unless it merely repeats the one of a single demand (a summary line).
 */
final class StatedDeadlines {
    /** A stated deadline with its explanation; equal ones share a clock. */
    record Stated(Instant dueAt, LegalPeriod period, String why) {}

    private final NoticeFacts facts;
    private final Map<Integer, Stated> byDemand = new LinkedHashMap<>();

    StatedDeadlines(NoticeFacts facts) {
        this.facts = facts;
        for (var demand : facts.demands()) {
            find(demand).ifPresent(stated -> byDemand.put(demand.position(), stated));
        }
    }

    /** The stated deadline of a demand. */
    Optional<Stated> of(int position) {
        return Optional.ofNullable(byDemand.get(position));
    }

    /** Positions with the same deadline together, in the order of the demands; those without one are left out. */
    Map<Stated, List<Integer>> grouped(List<Integer> positions) {
        var groups = new LinkedHashMap<Stated, List<Integer>>();
        for (var position : positions) {
            of(position).ifPresent(stated -> groups.computeIfAbsent(stated, ignored -> new ArrayList<>())
                    .add(position));
        }
        return groups;
    }

    private Optional<Stated> find(NoticeFacts.Demand demand) {
        if (demand.statesDeadline()) {
            return Optional.of(earlier(demand.dueAt(), demand.dueWithin(), "stated-at"));
        }
        if (demand.type().equals("APPEAR") && facts.hearingAt() != null) {
            return Optional.of(at(facts.hearingAt(), "hearing-at"));
        }
        if (letterStatesOne() && !repeatsOneDemand()) {
            return Optional.of(earlier(facts.statedDueAt(), facts.statedDueWithin(), "letter-states-at"));
        }
        return Optional.empty();
    }

    private boolean letterStatesOne() {
        return facts.statedDueAt() != null || facts.statedDueWithin() != null;
    }

    private boolean repeatsOneDemand() {
        return facts.demands().stream()
                .anyMatch(demand -> demand.statesDeadline()
                        && Objects.equals(demand.dueAt(), facts.statedDueAt())
                        && Objects.equals(demand.dueWithin(), facts.statedDueWithin()));
    }

    private Stated earlier(Instant dueAt, LegalPeriod dueWithin, String key) {
        if (dueWithin == null) {
            return at(dueAt, key);
        }
        var within = new Stated(
                dueWithin.dueAfter(facts.receivedAt(), facts.zone()),
                dueWithin,
                Why.line(
                        "stated-within", Why.counted(dueWithin, StartEvent.RECEIPT, facts.receivedAt(), facts.zone())));
        return dueAt == null || within.dueAt().isBefore(dueAt) ? within : at(dueAt, key);
    }

    private Stated at(Instant dueAt, String key) {
        var moment = Why.moment(dueAt, facts.zone());
        var day = Why.dayEndingAt(dueAt, facts.zone());
        return new Stated(dueAt, null, day == null ? Why.line(key, moment) : Why.line(key + "-end-of", day, moment));
    }
}
