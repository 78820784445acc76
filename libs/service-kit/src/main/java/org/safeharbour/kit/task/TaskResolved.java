package org.safeharbour.kit.task;

import java.util.UUID;

/**
 * A task was resolved. Fired as a CDI event in the transaction of the resolution, at the service that opened the task, so
 * that it can act on the decision; also what travels back to that service.
 *
 * @param kind name of the task's kind
 * @param objectId what the task was about
 * @param resolution short word of the person's decision, for example RETRY
 */
public record TaskResolved(UUID taskId, String kind, UUID objectId, String resolution, String note) {}
