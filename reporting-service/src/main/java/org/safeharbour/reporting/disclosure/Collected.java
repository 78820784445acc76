package org.safeharbour.reporting.disclosure;

import java.util.Set;
import java.util.UUID;

/**
 * What is kept of the platform's answer about one target.
 *
 * @param contentId place of the sealed records, null without any
 * @param sha256 of what is sealed
 * @param categories of the sealed records
 */
record Collected(TargetOutcome outcome, UUID contentId, String sha256, Set<DataCategory> categories, String reason) {
    static Collected notFound() {
        return new Collected(TargetOutcome.NOT_FOUND, null, null, Set.of(), "not-on-platform");
    }

    static Collected nothing() {
        return new Collected(TargetOutcome.NO_RECORDS, null, null, Set.of(), "nothing-held");
    }
}
