package org.safeharbour.kit.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.peer.MessageResult;

/** What came of posting one batch. */
sealed interface Delivery {
    /** The receiver spoke about each message. */
    record Answered(Map<UUID, MessageResult> results) implements Delivery {
        public Answered {
            results = Map.copyOf(results);
        }
    }

    /**
     * Nothing is known about any message: no connection, no answer in time, or the whole request was refused.
     *
     * @param reason a status or the kind of failure, no content
     * @param retryAfter what the receiver asked for, or null
     */
    record Failed(String reason, Duration retryAfter) implements Delivery {}
}
