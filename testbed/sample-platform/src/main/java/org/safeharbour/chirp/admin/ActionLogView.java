package org.safeharbour.chirp.admin;

import java.time.Instant;
import java.util.List;

/**
 * A page of the action log, in the order of {@code seq}.
 *
 * @param next give it as {@code after} for the following page; null when this was the last
 */
record ActionLogView(List<Entry> items, Long next) {

    /**
     * One action, once.
     *
     * @param seq grows with every action recorded; inside one batch by action id
     * @param caller whose key signed it
     * @param status how it ended: APPLIED and ALREADY_APPLIED hold, NOT_FOUND and REFUSED did nothing
     * @param repeats how often it was sent again
     * @param feigned whether Chirp, told to misbehave, said so and did nothing
     */
    record Entry(
            long seq,
            String actionId,
            String caller,
            String measure,
            boolean applied,
            Target target,
            String ground,
            String status,
            String reason,
            Instant at,
            int repeats,
            boolean feigned) {}

    /** What was acted on, as sent. */
    record Target(String kind, String value) {}
}
