package org.safeharbour.chirp.connector;

import java.time.Instant;
import java.util.List;

/** The states asked for, in the request's order. */
record StatesView(List<Item> items) {

    /**
     * One state.
     *
     * @param state ACTIVE, SUSPENDED, REMOVED, FROZEN or NOT_FOUND
     * @param since when it came to be, null when not found
     * @param actionId the action that brought it about, null when none did
     */
    record Item(Target target, String state, Instant since, String actionId) {

        static Item of(Target target, Subject subject) {
            return subject == null
                    ? new Item(target, "NOT_FOUND", null, null)
                    : new Item(target, subject.state(), subject.since(), subject.actionId());
        }
    }
}
