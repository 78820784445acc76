package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;

@ApplicationScoped
class HoldTargetsHandler implements MessageHandler<HoldMessages.MoreTargets> {
    private final OpeningHold opening;

    HoldTargetsHandler(OpeningHold opening) {
        this.opening = opening;
    }

    @Override
    public String type() {
        return HoldMessages.TARGETS;
    }

    @Override
    public Class<HoldMessages.MoreTargets> bodyType() {
        return HoldMessages.MoreTargets.class;
    }

    @Override
    public Object handle(Message<HoldMessages.MoreTargets> message) {
        var body = opening.checked(message.body());
        opening.add(body.holdId(), body.targets());
        return Map.of("holdId", body.holdId());
    }
}
