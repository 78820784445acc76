package org.safeharbour.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Finds the handler of a type and gives it the body in its own record. */
@ApplicationScoped
class Handlers {
    private final Map<String, MessageHandler<?>> byType = new HashMap<>();
    private final ObjectMapper json;

    Handlers(@All List<MessageHandler<?>> handlers, ObjectMapper json) {
        this.json = json;
        for (var handler : handlers) {
            if (byType.put(handler.type(), handler) != null) {
                throw new IllegalStateException("two handlers for messages of type " + handler.type());
            }
        }
    }

    /** Two handlers for one type must stop the start, not the first message. */
    void onStart(@Observes StartupEvent event) {
        if (byType.isEmpty()) {
            throw new IllegalStateException("no handler at all");
        }
    }

    boolean knows(String type) {
        return byType.containsKey(type);
    }

    /** Runs the effect; returns the answer as JSON text, or null. @throws Problem 400 when the body is not the handler's */
    String handle(Incoming incoming) {
        return answer(run(byType.get(incoming.envelope().type()), incoming));
    }

    private <T> Object run(MessageHandler<T> handler, Incoming incoming) {
        var envelope = incoming.envelope();
        T body = read(envelope.body(), handler.bodyType());
        return handler.handle(new Message<>(
                envelope.id(), incoming.source(), envelope.stream(), body, incoming.caller(), envelope.sentAt()));
    }

    private <T> T read(String body, Class<T> type) {
        try {
            T value = json.readValue(body, type);
            if (value == null) {
                throw Problem.of(CommonProblem.MALFORMED_JSON);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Problem.of(CommonProblem.MALFORMED_JSON);
        }
    }

    private String answer(Object answer) {
        try {
            return answer == null ? null : json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a handler's answer cannot be written as JSON", e);
        }
    }
}
