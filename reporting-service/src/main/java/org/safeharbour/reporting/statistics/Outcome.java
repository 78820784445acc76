package org.safeharbour.reporting.statistics;

/** Outcomes of an order's targets, as in the HTTP contract, and what they do to the count of effects. */
enum Outcome {
    ENFORCED(1),
    ALREADY_GONE(1),
    NOT_FOUND(0),
    REFUSED_BY_PLATFORM(0),
    UNCONFIRMED(0),
    FAILED(0),
    REVERSED(-1);

    private final int delta;

    Outcome(int delta) {
        this.delta = delta;
    }

    /** 1: done, 0: not done, -1: taken back. */
    int delta() {
        return delta;
    }
}
