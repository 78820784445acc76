package org.safeharbour.kit.task;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A task as it is forwarded to the service that shows all tasks; titles travel along, because texts stay at home. */
record TaskOpened(
        UUID id,
        String kind,
        Map<String, String> titles,
        String objectKind,
        UUID objectId,
        Map<String, Object> facts,
        Instant dueAt,
        Instant openedAt) {
    static TaskOpened of(Task task) {
        return new TaskOpened(
                task.id(),
                task.kind(),
                task.titles(),
                task.objectKind(),
                task.objectId(),
                task.facts(),
                task.dueAt(),
                task.openedAt());
    }
}
