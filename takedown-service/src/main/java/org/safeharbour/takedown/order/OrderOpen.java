package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;

/** {@code order.open}: a notice's demand becomes an order. */
@ApplicationScoped
class OrderOpen implements MessageHandler<OrderOpen.Body> {
    private static final int MAX_GROUND = 4_000;

    private final ReceivingOrder receiving;

    OrderOpen(ReceivingOrder receiving) {
        this.receiving = receiving;
    }

    /**
     * As notice-service sends it; further targets follow in {@code order.targets}.
     *
     * @param receivedAt when the notice was received, null when the sender does not say
     */
    record Body(
            UUID orderId,
            UUID noticeId,
            String noticeNumber,
            int demand,
            String agency,
            Measure measure,
            List<String> countries,
            String ground,
            List<String> legalBasis,
            boolean childSafety,
            boolean emergency,
            Instant dueAt,
            Instant receivedAt,
            int targetTotal,
            List<OrderRequest.TargetRequest> targets) {}

    @Override
    public String type() {
        return "order.open";
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    private static String ground(Body body) {
        var ground = body.ground() == null || body.ground().isBlank()
                ? String.join(", ", Objects.requireNonNullElse(body.legalBasis(), List.of()))
                : body.ground();
        return ground.substring(0, Math.min(ground.length(), MAX_GROUND));
    }

    @Override
    public Object handle(Message<Body> message) {
        var body = message.body();
        var legalBasis = Objects.requireNonNullElse(body.legalBasis(), List.<String>of());
        var terms = new Terms(
                new Source(Source.Kind.NOTICE, body.noticeId(), body.demand()),
                body.noticeNumber(),
                body.agency(),
                body.measure(),
                Objects.requireNonNullElse(body.countries(), List.of()),
                ground(body),
                legalBasis,
                body.childSafety(),
                body.emergency(),
                body.dueAt(),
                body.receivedAt());
        receiving.open(body.orderId(), terms, body.targetTotal(), body.targets(), message.caller());
        return null;
    }
}
