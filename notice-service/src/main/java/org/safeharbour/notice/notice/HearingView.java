package org.safeharbour.notice.notice;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A hearing or appearance; {@code attendee} is a designation, never a name, and null like {@code outcome} until it is recorded. */
public record HearingView(UUID id, OffsetDateTime at, String mode, String place, String attendee, String outcome) {}
