package org.safeharbour.chirp.behaviour;

/** How a platform can fail the services that rely on it. */
public enum Mode {
    /** As the contract says. */
    NORMAL,
    /** Does what is asked and answers late. */
    SLOW,
    /** Does what is asked and lets the answer drip. */
    TRICKLE,
    /** Does what is asked; then the connection breaks. */
    LOST_ANSWER,
    /** Carries the request out twice, as behind a proxy that repeats. */
    DOUBLED,
    /** Says that an action was applied and does nothing. Item by item. */
    ACKNOWLEDGED_NOT_DONE,
    /** Does what is asked and signs the answer with a key that is not the platform's. */
    WRONG_SIGNATURE,
    /** Does nothing and answers 500. */
    ERROR_500,
    /** Does nothing and answers 410. */
    GONE_410,
    /** Gives records of one category more than was asked. Item by item. */
    OVERSHARE;

    /** Whether it is decided for each item, not for the whole call. */
    boolean byItem() {
        return this == ACKNOWLEDGED_NOT_DONE || this == OVERSHARE;
    }
}
