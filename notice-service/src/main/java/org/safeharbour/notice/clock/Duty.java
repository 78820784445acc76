package org.safeharbour.notice.clock;

/** What the platform has to do before a clock is due, and what ends the clock. */
public enum Duty {
    REMOVE_OR_DISABLE(MetBy.ANSWER),
    REMOVE_OR_REJECT(MetBy.ANSWER),
    DISCLOSE_OR_ASSIST(MetBy.ANSWER),
    PRODUCE(MetBy.ANSWER),
    DECIDE_AND_INFORM(MetBy.ANSWER),
    APPEAR_OR_REPLY(MetBy.ANSWER),
    REPLY(MetBy.ANSWER),
    /** What a stated deadline asks for: an answer to the demand, whatever its type. */
    ANSWER(MetBy.ANSWER),
    ACKNOWLEDGE(MetBy.ACKNOWLEDGEMENT),
    REPORT_AND_HAND_OVER(MetBy.REPORT),
    /** A minimum retention: the end of its time is its fulfilment, never a breach. */
    PRESERVE(MetBy.LAPSE_OF_TIME);

    /** The kind of event that fulfils a duty. */
    public enum MetBy {
        /** Every demand of the clock is answered, refused with a ground, or carried over and then answered. */
        ANSWER,
        /** The notice was acknowledged to its sender. */
        ACKNOWLEDGEMENT,
        /** One of the reports in the obligation's {@code dischargedBy} was filed. */
        REPORT,
        /** The retention period has passed. */
        LAPSE_OF_TIME
    }

    private final MetBy metBy;

    Duty(MetBy metBy) {
        this.metBy = metBy;
    }

    /** The kind of event that ends a clock with this duty. */
    public MetBy metBy() {
        return metBy;
    }
}
