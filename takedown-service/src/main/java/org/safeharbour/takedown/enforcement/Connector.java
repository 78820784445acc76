package org.safeharbour.takedown.enforcement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.takedown.order.Measure;
import org.safeharbour.takedown.order.Target;

/** One platform that orders act on. Calls are bounded in time and size and may be repeated: an action id has one effect. */
interface Connector {
    /** Name under which targets are assigned to it. */
    String name();

    /** Most targets in one call. */
    int maxBatch();

    /** @throws ConnectorFailure when the platform gives no usable answer */
    Capabilities capabilities();

    /**
     * Asks for measures to be applied.
     *
     * @return answers by action id; an action that the platform did not speak about is absent
     * @throws ConnectorFailure when the platform gives no usable answer
     */
    Map<UUID, ActionAnswer> act(List<Action> actions);

    /**
     * Reads how things stand.
     *
     * @return states by target; a target that the platform did not speak about is absent
     * @throws ConnectorFailure when the platform gives no usable answer
     */
    Map<Target, StateAnswer> states(List<Target> targets);

    /** What a platform says that it can do; names that we do not know are shown as they are. */
    record Capabilities(String platform, List<String> measures, List<String> targetKinds, int maxBatch) {
        public Capabilities {
            measures = List.copyOf(measures);
            targetKinds = List.copyOf(targetKinds);
        }
    }

    /** One measure on one target; applied false takes it back. */
    record Action(UUID actionId, Measure measure, boolean applied, Target target, String ground) {}

    /** What the platform says about an action. */
    record ActionAnswer(UUID actionId, ActionStatus status, Instant at, String reason) {}

    /** What can become of an action. */
    enum ActionStatus {
        APPLIED,
        ALREADY_APPLIED,
        NOT_FOUND,
        REFUSED
    }

    /** How a target stands, since when, and by which action; that may be somebody else's, whose ids have any form. */
    record StateAnswer(Target target, State state, Instant since, String actionId) {
        boolean isBy(UUID action) {
            return action.toString().equals(actionId);
        }
    }

    /** How a target can stand. */
    enum State {
        ACTIVE,
        SUSPENDED,
        REMOVED,
        FROZEN,
        NOT_FOUND
    }
}
