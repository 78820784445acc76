package org.safeharbour.takedown.enforcement;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.takedown.enforcement.Connector.State;
import org.safeharbour.takedown.enforcement.Connector.StateAnswer;
import org.safeharbour.takedown.order.Measure;

/** Whether a state that was read back shows that a measure holds. */
final class Confirmation {
    private Confirmation() {}

    /** A measure without a state of its own (a label, a country) is confirmed by the action that the platform names. */
    static boolean confirms(Measure measure, StateAnswer answer, UUID actionId) {
        var states = statesOf(measure);
        return states.isEmpty() ? answer.isBy(actionId) : states.contains(answer.state());
    }

    private static Set<State> statesOf(Measure measure) {
        return switch (measure) {
            case BLOCK_ACCOUNT, BLOCK_GROUP -> EnumSet.of(State.SUSPENDED, State.REMOVED, State.NOT_FOUND);
            case REMOVE_CONTENT, DELIST_LINK -> EnumSet.of(State.REMOVED, State.NOT_FOUND);
            case FREEZE -> EnumSet.of(State.FROZEN);
            case WITHHOLD_IN_COUNTRY, LABEL -> EnumSet.noneOf(State.class);
        };
    }
}
