package org.safeharbour.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A command that will not be tried again by itself; its stream waits behind it. Fired as a CDI event in the transaction
 * that parks it.
 *
 * @param dueAt the command's deadline, or null: its statutory clock runs on
 * @param reason status and problem slug, no content
 */
public record DeadLetter(UUID message, String destination, String type, Instant dueAt, String reason) {}
