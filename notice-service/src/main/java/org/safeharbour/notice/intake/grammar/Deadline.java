package org.safeharbour.notice.intake.grammar;

/**
 * A stated deadline; exactly one of the two is set.
 *
 * @param at a day or moment
 * @param within a period
 */
record Deadline(Moment at, Period within) {
    String dueAt() {
        return at == null ? null : at.iso();
    }

    String dueWithin() {
        return within == null ? null : within.iso();
    }
}
