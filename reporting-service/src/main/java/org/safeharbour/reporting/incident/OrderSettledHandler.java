package org.safeharbour.reporting.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;
import org.safeharbour.reporting.Checking;

/** {@code order.settled}: a child-safety order that was carried out opens its report. */
@ApplicationScoped
class OrderSettledHandler implements MessageHandler<OrderSettled> {
    private final OpeningIncident opening;
    private final Checking checking;

    OrderSettledHandler(OpeningIncident opening, Checking checking) {
        this.opening = opening;
        this.checking = checking;
    }

    @Override
    public String type() {
        return "order.settled";
    }

    @Override
    public Class<OrderSettled> bodyType() {
        return OrderSettled.class;
    }

    @Override
    public Object handle(Message<OrderSettled> message) {
        var body = checking.checked(message.body());
        return body.mustBeReported() ? Map.of("reportId", opening.open(body)) : null;
    }
}
