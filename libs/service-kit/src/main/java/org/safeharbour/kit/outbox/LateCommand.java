package org.safeharbour.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Half of the time to a command's deadline has passed and it is still not delivered; it is tried on. Fired as a CDI event
 * with every failed try from then on, in the transaction that gives the row back.
 *
 * @param reason status or kind of failure of the last try, no content
 */
public record LateCommand(UUID message, String destination, String type, Instant dueAt, String reason) {}
