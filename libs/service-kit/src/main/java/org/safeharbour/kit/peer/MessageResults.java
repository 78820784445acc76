package org.safeharbour.kit.peer;

import java.util.List;

/** The answer to a {@link MessageBatch}: one result a message, in the order of the batch. */
public record MessageResults(List<MessageResult> results) {
    public MessageResults {
        results = List.copyOf(results);
    }
}
