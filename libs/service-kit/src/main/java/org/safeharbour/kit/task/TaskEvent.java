package org.safeharbour.kit.task;

import org.safeharbour.kit.ledger.EventType;

/** What happened to a task. */
enum TaskEvent implements EventType {
    TASK_OPENED,
    TASK_CLAIMED,
    TASK_RESOLVED
}
