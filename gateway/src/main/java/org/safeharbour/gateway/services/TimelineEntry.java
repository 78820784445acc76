package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.UUID;

/** One happening of a notice; {@code by} is a role, never a person; {@code entryId} the ledger entry that proves it. */
public record TimelineEntry(UUID id, OffsetDateTime at, String event, String by, String text, UUID entryId) {}
