package org.safeharbour.chirp.connector;

import java.time.Instant;
import java.util.List;

/** What became of a batch of actions, in the request's order. */
record ActionsView(List<Item> items) {

    /**
     * One outcome.
     *
     * @param status APPLIED, ALREADY_APPLIED, NOT_FOUND or REFUSED
     * @param at when the action was first decided
     * @param reason a {@link Refusal}, else null
     */
    record Item(String actionId, String status, Instant at, String reason) {}
}
