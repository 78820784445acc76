package org.safeharbour.takedown.order;

import java.time.Instant;
import java.util.UUID;

/** A target of an order and what became of it so far. */
record ListedTarget(
        UUID id, Target target, Outcome outcome, UUID evidenceId, Instant enforcedAt, int attempts, String reason) {}
