package org.safeharbour.notice.clock;

/** Where the moment at which a clock is due comes from. */
public enum DueSource {
    /** A period that the law names. */
    STATUTE,
    /** A date or period that the notice names; a reminder may shorten it. */
    STATED,
    /** The law gives no number; the operator has set a target. */
    POLICY,
    /** The law gives no number and nobody else has: the clock runs without a due moment. */
    NONE
}
