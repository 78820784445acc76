package org.safeharbour.kit.task;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A task as the API shows it; the title is in the reader's language. */
public record TaskView(
        UUID id,
        String kind,
        String title,
        TaskState state,
        String source,
        ObjectView object,
        Map<String, Object> facts,
        Instant dueAt,
        Instant openedAt,
        String claimedBy,
        Instant claimedAt,
        String resolvedBy,
        Instant resolvedAt,
        String resolution,
        String note) {

    /** What the task is about. */
    public record ObjectView(String kind, UUID id) {}

    static TaskView of(Task task, Locale language) {
        var title =
                task.titles().getOrDefault(language.getLanguage(), task.titles().get("en"));
        return new TaskView(
                task.id(),
                task.kind(),
                title,
                task.state(),
                task.source(),
                new ObjectView(task.objectKind(), task.objectId()),
                task.facts(),
                task.dueAt(),
                task.openedAt(),
                task.claimedBy(),
                task.claimedAt(),
                task.resolvedBy(),
                task.resolvedAt(),
                task.resolution(),
                task.note());
    }
}
