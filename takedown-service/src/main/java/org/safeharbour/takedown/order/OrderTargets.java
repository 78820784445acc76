package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;

/** {@code order.targets}: the next part of a long order. */
@ApplicationScoped
class OrderTargets implements MessageHandler<OrderTargets.Body> {
    private final ReceivingOrder receiving;

    OrderTargets(ReceivingOrder receiving) {
        this.receiving = receiving;
    }

    /** @param from how many targets were sent before */
    record Body(UUID orderId, UUID noticeId, int from, List<OrderRequest.TargetRequest> targets) {}

    @Override
    public String type() {
        return "order.targets";
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public Object handle(Message<Body> message) {
        var body = message.body();
        receiving.addTargets(body.orderId(), body.noticeId(), body.targets());
        return null;
    }
}
