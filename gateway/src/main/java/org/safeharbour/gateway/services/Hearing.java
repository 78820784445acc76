package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A day before the authority: when, how, where, who goes, and what came of it. */
public record Hearing(UUID id, OffsetDateTime at, String mode, String place, String attendee, String outcome) {}
