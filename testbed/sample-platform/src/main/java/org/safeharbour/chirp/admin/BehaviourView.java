package org.safeharbour.chirp.admin;

import java.util.List;
import java.util.Set;
import org.safeharbour.chirp.behaviour.Behaviour;
import org.safeharbour.chirp.behaviour.Call;
import org.safeharbour.chirp.behaviour.Mode;

/**
 * How Chirp behaves.
 *
 * @param hits how often it misbehaved since it was told to: calls, or items where the mode goes by item
 */
record BehaviourView(
        Mode mode, Set<Call> calls, List<String> targets, double share, Integer times, int delayMillis, long hits) {

    static BehaviourView of(Behaviour behaviour, long hits) {
        return new BehaviourView(
                behaviour.mode(),
                behaviour.calls(),
                behaviour.targets(),
                behaviour.share(),
                behaviour.times(),
                behaviour.delayMillis(),
                hits);
    }
}
