package org.safeharbour.kit.inbox;

import java.util.UUID;

/** A message came again with another body: an alarm. Fired as a CDI event, in a transaction of its own. */
public record ConflictingMessage(UUID message, String source, String type) {}
