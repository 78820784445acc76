package org.safeharbour.chirp.connector;

import java.time.Instant;

/**
 * A row of the action table as this transaction sees it.
 *
 * @param status null exactly when this transaction made the row, so that the effect is still to come
 */
record RecordedAction(
        String actionId, String measure, boolean applied, Target target, Instant at, String status, String reason) {

    boolean fresh() {
        return status == null;
    }

    /** Whether an item asks for the same effect; the ground may be worded anew. */
    boolean same(ActionsRequest.Item item) {
        return measure.equals(item.measure()) && applied == item.applied() && target.equals(item.target());
    }

    RecordedAction settled(Outcome outcome) {
        String why = outcome.why() == null ? null : outcome.why().name();
        return new RecordedAction(actionId, measure, applied, target, at, outcome.status(), why);
    }

    ActionsView.Item view() {
        return new ActionsView.Item(actionId, status, at, reason);
    }

    /** How an action ended. */
    record Outcome(String status, Refusal why, boolean feigned) {

        static final Outcome APPLIED = new Outcome("APPLIED", null, false);
        /** Said, not done: a platform that lies. */
        static final Outcome FEIGNED = new Outcome("APPLIED", null, true);

        static final Outcome ALREADY_APPLIED = new Outcome("ALREADY_APPLIED", null, false);
        static final Outcome NOT_FOUND = new Outcome("NOT_FOUND", null, false);

        static Outcome refused(Refusal why) {
            return new Outcome("REFUSED", why, false);
        }
    }
}
