package org.safeharbour.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One thing a client wanted, over all its tries.
 *
 * @param call what was asked: a {@link Call}'s name
 * @param subject what it was asked of: a notice's reference, later its id
 * @param targets what a notice asks to act on; empty for other calls
 * @param outcome how it ended for the client
 * @param object the id that the answer named; null without an answer
 * @param value what a read saw; null for writes
 */
record Operation(
        String id,
        Call call,
        String subject,
        List<Target> targets,
        Instant invokedAt,
        Outcome outcome,
        String object,
        JsonNode value) {

    /** As in Jepsen's histories: a call that was never answered may or may not have happened. */
    enum Outcome {
        /** Answered with success: accepted, so it must not be lost. */
        OK,
        /** Refused: must have had no effect. */
        FAIL,
        /** No answer, or one that says nothing: both are right. */
        INFO
    }

    /** What clients do. */
    enum Call {
        FILE("notice", "NOTICE_RECEIVED"),
        ACKNOWLEDGE("notice", "NOTICE_ACKNOWLEDGED"),
        VERIFY("notice", "OFFICER_VERIFIED"),
        ACCEPT("notice", "NOTICE_ACCEPTED"),
        APPROVE("takedown", "APPROVAL_GIVEN"),
        READ(null, null);

        private final String ledger;
        private final String event;

        Call(String ledger, String event) {
            this.ledger = ledger;
            this.event = event;
        }

        boolean isWrite() {
            return ledger != null;
        }

        String ledger() {
            return ledger;
        }

        String event() {
            return event;
        }
    }

    /** One target of a demand; {@code measure} is what the platform must do to it, null when it is only kept. */
    record Target(int demand, String measure, String kind, String value) {}

    boolean is(Call wanted) {
        return call == wanted;
    }

    boolean accepted() {
        return outcome == Outcome.OK;
    }
}
