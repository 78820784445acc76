package org.safeharbour.notice.notice;

import java.time.Instant;
import java.util.UUID;

/** How the work on one target ended, in the words of the service that did it ({@code ENFORCED}, {@code PRESERVED}, {@code NOT_FOUND} ...). */
public record TargetOutcome(Target target, String outcome, Instant at, String reason, UUID evidenceId) {}
