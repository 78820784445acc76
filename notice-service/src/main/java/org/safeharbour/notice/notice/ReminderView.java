package org.safeharbour.notice.notice;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A reminder of the authority; {@code reference} is its own number, null when it was recorded by hand. */
public record ReminderView(
        UUID id, String reference, OffsetDateTime receivedAt, OffsetDateTime newDueAt, String text) {}
