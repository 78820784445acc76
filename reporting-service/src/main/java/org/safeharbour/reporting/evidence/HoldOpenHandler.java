package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;

@ApplicationScoped
class HoldOpenHandler implements MessageHandler<HoldMessages.HoldOpen> {
    private final OpeningHold opening;

    HoldOpenHandler(OpeningHold opening) {
        this.opening = opening;
    }

    @Override
    public String type() {
        return HoldMessages.OPEN;
    }

    @Override
    public Class<HoldMessages.HoldOpen> bodyType() {
        return HoldMessages.HoldOpen.class;
    }

    @Override
    public Object handle(Message<HoldMessages.HoldOpen> message) {
        var body = opening.checked(message.body());
        var purpose = new Hold.Purpose(
                body.noticeId(),
                body.noticeNumber(),
                body.demand(),
                body.agency(),
                body.childSafety(),
                body.reason() == null ? "" : body.reason());
        opening.open(body.holdId(), purpose, body.until(), body.targetTotal(), body.targets());
        return Map.of("holdId", body.holdId());
    }
}
