package org.safeharbour.chirp.behaviour;

import java.util.List;
import java.util.Set;

/**
 * How Chirp is to behave until it is told otherwise.
 *
 * @param calls the calls concerned
 * @param targets lower-case values of the targets concerned, as the connector's callers write them; none means all
 * @param share the part of what is concerned that really misbehaves, 0 to 1
 * @param times how often at most, or null for no end
 * @param delayMillis how late a slow answer is, how long a trickling one takes
 */
public record Behaviour(
        Mode mode, Set<Call> calls, List<String> targets, double share, Integer times, int delayMillis) {

    /** The contract kept. */
    public static final Behaviour NORMAL = new Behaviour(Mode.NORMAL, Set.of(Call.values()), List.of(), 1, null, 0);

    /** Keeps copies. */
    public Behaviour {
        calls = Set.copyOf(calls);
        targets = List.copyOf(targets);
    }

    /** Whether a request with this body, in lower case, speaks of a target concerned. */
    boolean concernsBody(String body) {
        return targets.isEmpty() || targets.stream().anyMatch(target -> body.contains("\"" + target + "\""));
    }

    /** Whether a target is concerned, given in lower case. */
    boolean concernsTarget(String value) {
        return targets.isEmpty() || targets.contains(value);
    }
}
