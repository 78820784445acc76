package org.safeharbour.takedown.enforcement;

import org.safeharbour.takedown.order.Outcome;

/** What a try came to. */
sealed interface Verdict {
    /**
     * The target reached its end.
     *
     * @param reason why it is not enforced, null when it is
     */
    record End(Outcome outcome, String reason) implements Verdict {}

    /**
     * To be tried again.
     *
     * @param shown the outcome until then
     * @param reason why
     * @param cause what was wrong
     * @param suspicion the least degree of {@link Suspicion} from now on
     */
    record Again(Outcome shown, String reason, Cause cause, int suspicion) implements Verdict {}

    /** What was wrong with a try. */
    enum Cause {
        /** The peer could not be reached: waiting helps. */
        UNREACHED,
        /** The peer failed on a call that held this target among others, perhaps because of it. */
        SUSPECT,
        /** The peer spoke about this very target, but not usefully. */
        TARGET
    }
}
