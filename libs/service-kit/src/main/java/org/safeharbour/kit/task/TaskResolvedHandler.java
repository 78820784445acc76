package org.safeharbour.kit.task;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;

/** Resolves this service's own task as a person resolved its copy. */
@ApplicationScoped
class TaskResolvedHandler implements MessageHandler<TaskResolved> {
    private final HandlingTask handling;

    TaskResolvedHandler(HandlingTask handling) {
        this.handling = handling;
    }

    @Override
    public String type() {
        return Tasks.RESOLVED;
    }

    @Override
    public Class<TaskResolved> bodyType() {
        return TaskResolved.class;
    }

    @Override
    public Object handle(Message<TaskResolved> message) {
        var body = message.body();
        handling.resolveUnlessDone(body.taskId(), body.resolution(), body.note());
        return null;
    }
}
