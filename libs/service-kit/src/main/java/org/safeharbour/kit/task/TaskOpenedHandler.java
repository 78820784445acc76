package org.safeharbour.kit.task;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;

/** Keeps a copy of another service's task. */
@ApplicationScoped
class TaskOpenedHandler implements MessageHandler<TaskOpened> {
    private final TaskRows rows;
    private final Ledger ledger;

    TaskOpenedHandler(TaskRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public String type() {
        return Tasks.OPENED;
    }

    @Override
    public Class<TaskOpened> bodyType() {
        return TaskOpened.class;
    }

    @Override
    public Object handle(Message<TaskOpened> message) {
        var body = message.body();
        var added = rows.add(Task.opened(
                body.id(),
                message.source(),
                body.kind(),
                body.titles(),
                body.objectKind(),
                body.objectId(),
                body.facts(),
                body.dueAt(),
                body.openedAt()));
        if (added) {
            ledger.record(LedgerEvent.of(TaskEvent.TASK_OPENED, "task", body.id())
                    .fact("kind", body.kind())
                    .fact("source", message.source()));
        }
        return null;
    }
}
