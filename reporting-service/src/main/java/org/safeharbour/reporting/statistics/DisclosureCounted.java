package org.safeharbour.reporting.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Data of these targets was disclosed. Fired as a CDI event in the transaction of the disclosure.
 *
 * @param sourceId the disclosure, or the notice that asked for it
 * @param agency who received it, null when nobody of the directory
 */
public record DisclosureCounted(
        UUID sourceId, String agency, boolean childSafety, Instant at, List<TargetRef> targets) {}
