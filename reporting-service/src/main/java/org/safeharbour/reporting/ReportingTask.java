package org.safeharbour.reporting;

import org.safeharbour.kit.task.TaskKind;

/** What this service asks a person to look at. */
public enum ReportingTask implements TaskKind {
    /** Sealed evidence does not open, or its chain of custody is broken. */
    EVIDENCE_DAMAGED,
    /** A target of a hold could not be preserved. */
    PRESERVATION_FAILED,
    /** A mandatory report must be prepared and handed over. */
    INCIDENT_REPORT_DUE
}
