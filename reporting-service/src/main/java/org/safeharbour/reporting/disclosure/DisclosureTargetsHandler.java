package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;

@ApplicationScoped
class DisclosureTargetsHandler implements MessageHandler<DisclosureMessages.MoreTargets> {
    private final OpeningDisclosure opening;
    private final CheckedBody checked;

    DisclosureTargetsHandler(OpeningDisclosure opening, CheckedBody checked) {
        this.opening = opening;
        this.checked = checked;
    }

    @Override
    public String type() {
        return DisclosureMessages.TARGETS;
    }

    @Override
    public Class<DisclosureMessages.MoreTargets> bodyType() {
        return DisclosureMessages.MoreTargets.class;
    }

    @Override
    public Object handle(Message<DisclosureMessages.MoreTargets> message) {
        var body = checked.of(message);
        opening.add(body.disclosureId(), body.noticeId(), body.from(), body.targets());
        return Map.of("disclosureId", body.disclosureId());
    }
}
