package org.safeharbour.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Figures an operator asks for: what a cycle brought, what is parked. How old the backlog is stands in {@link Backlog}. */
@ApplicationScoped
class RelayMeters {
    private static final String MESSAGES = "safe_harbour.outbox.messages";

    private final MeterRegistry registry;

    RelayMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(String destination, int done, int refused) {
        count(destination, "delivered", done);
        count(destination, "refused", refused);
    }

    void failed(String destination, int messages) {
        count(destination, "unreachable", messages);
    }

    void parked(String destination) {
        count(destination, "parked", 1);
    }

    private void count(String destination, String outcome, int messages) {
        registry.counter(MESSAGES, "destination", destination, "outcome", outcome)
                .increment(messages);
    }
}
