package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.kit.outbox.Outbox;

/** What notice-service is told about the orders that its demands caused; other orders tell nobody. */
@ApplicationScoped
class NoticeReports {
    private static final String NOTICE = "notice";
    private static final int MAX_OUTCOMES = 500;

    private final Outbox outbox;

    NoticeReports(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Body of {@code order.decided}. */
    record OrderDecided(UUID orderId, UUID noticeId, Integer demand, OrderStatus status, Instant at) {}

    /** Body of {@code targets.settled}: the outcomes that are new, and how far the order is with them. */
    record TargetsSettled(
            UUID noticeId,
            Integer demand,
            UUID sourceId,
            String source,
            int total,
            int settled,
            boolean finished,
            List<TargetOutcome> outcomes) {}

    /** A target under the name that the notice gave it, and its end. */
    record TargetOutcome(TargetKind kind, String value, Outcome outcome, Instant at, String reason, UUID evidenceId) {}

    void decided(Order order, Instant at) {
        var source = order.terms().source();
        if (source.noticeId() != null) {
            send(
                    order,
                    "order.decided",
                    new OrderDecided(order.id(), source.noticeId(), source.demand(), order.status(), at));
        }
    }

    /** Sends outcomes in messages of at most five hundred; only the last one may say that the order is finished. */
    void settled(Order order, List<SettledTarget> settled) {
        var source = order.terms().source();
        if (!isDispatched(order)) {
            return;
        }
        var outcomes = settled.stream().flatMap(t -> t.outcomes().stream()).toList();
        for (int from = 0; from < outcomes.size(); from += MAX_OUTCOMES) {
            int to = Math.min(from + MAX_OUTCOMES, outcomes.size());
            send(
                    order,
                    "targets.settled",
                    new TargetsSettled(
                            source.noticeId(),
                            source.demand(),
                            order.id(),
                            "ORDER",
                            order.progress().total(),
                            order.progress().settled(),
                            order.progress().isFinished() && to == outcomes.size(),
                            outcomes.subList(from, to)));
        }
    }

    /** Only an order that the notice sent is the notice's work; one that staff proposed beside it is not. */
    private static boolean isDispatched(Order order) {
        return order.progress().announced() != null;
    }

    private void send(Order order, String type, Object body) {
        // Progress of one demand must arrive in order; demands do not wait for each other.
        var source = order.terms().source();
        var stream = "demand:" + source.noticeId() + ":" + source.demand();
        outbox.send(new Command(NOTICE, type, stream, body, order.terms().dueAt()));
    }
}
