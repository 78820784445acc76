package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.kit.outbox.Outbox;

/**
 * What reporting-service is told of every order, for the figures and the mandatory reports: the outcomes as they come, in
 * batches, and the end. No word of a letter leaves with it: the ground is a code.
 */
@ApplicationScoped
class SettlementReports {
    private static final String REPORTING = "reporting";
    private static final int MAX_ITEMS = 500;

    private final Outbox outbox;
    private final Targets targets;

    SettlementReports(Outbox outbox, Targets targets) {
        this.outbox = outbox;
        this.targets = targets;
    }

    /**
     * Body of {@code targets.counted}.
     *
     * @param identifiedAt when the order was proposed
     * @param receivedAt when the notice was received, null without one or when the sender did not say
     */
    record TargetsCounted(
            UUID orderId,
            Source.Kind source,
            UUID noticeId,
            String agency,
            Measure measure,
            String ground,
            boolean childSafety,
            Instant identifiedAt,
            Instant receivedAt,
            List<Item> items) {}

    /** A target in its canonical form, and its end. */
    record Item(TargetKind kind, String value, Outcome outcome, Instant at) {}

    /** Body of {@code order.settled}. */
    record OrderSettled(
            UUID orderId,
            Source.Kind source,
            UUID noticeId,
            String noticeNumber,
            Integer demand,
            String agency,
            Measure measure,
            String ground,
            List<String> legalBasis,
            boolean childSafety,
            OrderStatus status,
            Instant openedAt,
            Instant finishedAt,
            int total,
            Map<Outcome, Long> byOutcome) {}

    /** Outcomes that are new, in messages of at most five hundred. */
    void counted(Order order, List<SettledTarget> settled) {
        var terms = order.terms();
        for (int from = 0; from < settled.size(); from += MAX_ITEMS) {
            var part = settled.subList(from, Math.min(from + MAX_ITEMS, settled.size()));
            send(
                    order,
                    "targets.counted",
                    new TargetsCounted(
                            order.id(),
                            terms.source().kind(),
                            terms.source().noticeId(),
                            terms.agency(),
                            terms.measure(),
                            ground(terms),
                            terms.childSafety(),
                            order.createdAt(),
                            terms.receivedAt(),
                            part.stream().map(SettlementReports::item).toList()));
        }
    }

    /** The order ended: carried out wholly or in part, or rejected. */
    void ended(Order order, Instant at) {
        var terms = order.terms();
        send(
                order,
                "order.settled",
                new OrderSettled(
                        order.id(),
                        terms.source().kind(),
                        terms.source().noticeId(),
                        terms.noticeNumber(),
                        terms.source().demand(),
                        terms.agency(),
                        terms.measure(),
                        ground(terms),
                        terms.legalBasis(),
                        terms.childSafety(),
                        order.status(),
                        order.createdAt(),
                        at,
                        order.progress().total(),
                        targets.byOutcome(order.id())));
    }

    /** The provisions in one text, or what caused the order where no provision did. */
    private static String ground(Terms terms) {
        return terms.legalBasis().isEmpty()
                ? terms.source().kind().name()
                : terms.legalBasis().stream().sorted().distinct().collect(Collectors.joining(" "));
    }

    private static Item item(SettledTarget settled) {
        return new Item(settled.target().kind(), settled.target().value(), settled.outcome(), settled.at());
    }

    private void send(Order order, String type, Object body) {
        outbox.send(new Command(REPORTING, type, order.id().toString(), body, null));
    }
}
