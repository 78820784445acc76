package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;
import org.safeharbour.reporting.Checking;

/** {@code targets.counted}: into the read model, and to the features that observe it. */
@ApplicationScoped
class TargetsCountedHandler implements MessageHandler<TargetsCounted> {
    private final CountingTargets counting;
    private final Checking checking;
    private final Event<TargetsCounted> counted;

    TargetsCountedHandler(CountingTargets counting, Checking checking, Event<TargetsCounted> counted) {
        this.counting = counting;
        this.checking = checking;
        this.counted = counted;
    }

    @Override
    public String type() {
        return "targets.counted";
    }

    @Override
    public Class<TargetsCounted> bodyType() {
        return TargetsCounted.class;
    }

    @Override
    public Object handle(Message<TargetsCounted> message) {
        var body = checking.checked(message.body());
        checking.known(Measure.class, "measure", body.measure());
        body.items().forEach(item -> checking.known(Outcome.class, "items.outcome", item.outcome()));
        counting.counted(body);
        counted.fire(body);
        return Map.of("counted", body.items().size());
    }
}
