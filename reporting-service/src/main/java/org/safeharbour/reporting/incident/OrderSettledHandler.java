package org.safeharbour.reporting.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;

/** {@code order.settled}: a child-safety order that was carried out opens its report. */
@ApplicationScoped
class OrderSettledHandler implements MessageHandler<OrderSettled> {
    private final OpeningIncident opening;
    private final Validator validator;

    OrderSettledHandler(OpeningIncident opening, Validator validator) {
        this.opening = opening;
        this.validator = validator;
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
        var body = message.body();
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body.mustBeReported() ? Map.of("reportId", opening.open(body)) : null;
    }
}
