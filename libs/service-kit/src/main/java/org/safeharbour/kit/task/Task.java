package org.safeharbour.kit.task;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a person must do.
 *
 * @param source service that opened it
 * @param titles title by language
 * @param dueAt by when, or null
 * @param facts what to know about it, without personal data
 */
record Task(
        UUID id,
        String source,
        String kind,
        Map<String, String> titles,
        String objectKind,
        UUID objectId,
        Map<String, Object> facts,
        TaskState state,
        Instant dueAt,
        Instant openedAt,
        String claimedBy,
        Instant claimedAt,
        String resolvedBy,
        Instant resolvedAt,
        String resolution,
        String note) {

    static Task opened(
            UUID id,
            String source,
            String kind,
            Map<String, String> titles,
            String objectKind,
            UUID objectId,
            Map<String, Object> facts,
            Instant dueAt,
            Instant openedAt) {
        return new Task(
                id,
                source,
                kind,
                titles,
                objectKind,
                objectId,
                facts,
                TaskState.OPEN,
                dueAt,
                openedAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Task claimed(String person, Instant at) {
        return new Task(
                id,
                source,
                kind,
                titles,
                objectKind,
                objectId,
                facts,
                TaskState.CLAIMED,
                dueAt,
                openedAt,
                person,
                at,
                null,
                null,
                null,
                null);
    }

    Task resolved(String person, Instant at, String how, String why) {
        return new Task(
                id,
                source,
                kind,
                titles,
                objectKind,
                objectId,
                facts,
                TaskState.RESOLVED,
                dueAt,
                openedAt,
                claimedBy,
                claimedAt,
                person,
                at,
                how,
                why);
    }
}
