package org.safeharbour.reporting.evidence;

import java.util.UUID;

/**
 * A request to keep one target for a case.
 *
 * @param actionId stable over repeats; one action has one receipt
 * @param caseId the notice
 * @param agency slug of the agency whose matter it is, null for the platform's own
 */
record SnapshotOrder(String actionId, UUID caseId, String agency, boolean childSafety, Target target) {}
