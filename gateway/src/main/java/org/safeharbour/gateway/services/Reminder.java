package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A reminder of the authority, perhaps with an earlier date. */
public record Reminder(UUID id, String reference, OffsetDateTime receivedAt, OffsetDateTime newDueAt, String text) {}
