package org.safeharbour.kit.outbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.safeharbour.kit.peer.Envelope;
import org.safeharbour.kit.peer.MessageResult;

/** A receiver in memory that keeps what had its effect, and answers each message as the test says. */
class FakeTransport extends Transport {
    final Map<String, List<Long>> effects = new ConcurrentHashMap<>();
    final List<Envelope> received = java.util.Collections.synchronizedList(new ArrayList<>());
    volatile Function<Envelope, Integer> status = message -> MessageResult.DONE;
    volatile Delivery.Failed failure;

    FakeTransport() {
        super(destination -> URI.create("http://127.0.0.1:1"), null, null);
    }

    @Override
    Delivery post(String destination, List<Envelope> messages) {
        if (failure != null) {
            return failure;
        }
        Map<UUID, MessageResult> results = new HashMap<>();
        for (var message : messages) {
            received.add(message);
            int answered = status.apply(message);
            if (answered == MessageResult.DONE) {
                effects.computeIfAbsent(
                                message.stream(), s -> java.util.Collections.synchronizedList(new ArrayList<>()))
                        .add(message.seq());
                results.put(message.id(), MessageResult.done(message.id(), null));
            } else {
                results.put(message.id(), MessageResult.refused(message.id(), answered, "as-the-test-says"));
            }
        }
        return new Delivery.Answered(results);
    }
}
