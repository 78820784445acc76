package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;

@ApplicationScoped
class DisclosureOpenHandler implements MessageHandler<DisclosureMessages.DisclosureOpen> {
    private final OpeningDisclosure opening;
    private final CheckedBody checked;

    DisclosureOpenHandler(OpeningDisclosure opening, CheckedBody checked) {
        this.opening = opening;
        this.checked = checked;
    }

    @Override
    public String type() {
        return DisclosureMessages.OPEN;
    }

    @Override
    public Class<DisclosureMessages.DisclosureOpen> bodyType() {
        return DisclosureMessages.DisclosureOpen.class;
    }

    @Override
    public Object handle(Message<DisclosureMessages.DisclosureOpen> message) {
        var body = checked.of(message);
        opening.open(body, message.caller());
        return Map.of("disclosureId", body.disclosureId());
    }
}
