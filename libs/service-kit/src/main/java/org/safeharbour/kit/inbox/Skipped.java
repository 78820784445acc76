package org.safeharbour.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the place of a message that a person decided not to send any more, so that its stream goes on without a gap. */
@ApplicationScoped
class Skipped implements MessageHandler<Skipped.Body> {
    record Body() {}

    @Override
    public String type() {
        return "outbox.skipped";
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public Object handle(Message<Body> message) {
        return null;
    }
}
