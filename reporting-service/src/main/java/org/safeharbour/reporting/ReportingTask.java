package org.safeharbour.reporting;

import org.safeharbour.kit.task.TaskKind;

/** What this service asks a person to look at. */
public enum ReportingTask implements TaskKind {
    /** Sealed evidence does not open, or its chain of custody is broken. */
    EVIDENCE_DAMAGED,
    /** A target of a hold could not be preserved. */
    PRESERVATION_FAILED,
    /** A mandatory report must be prepared and handed over. */
    INCIDENT_REPORT_DUE,
    /** Data were collected; a second person decides what is released. */
    DISCLOSURE_TO_APPROVE,
    /** The platform gave more than was asked. */
    DISCLOSURE_FIELD_DROPPED,
    /** The platform gives no usable answer about targets of a disclosure. */
    DISCLOSURE_STALLED,
    /** The officer is not verified: nothing is collected. */
    DISCLOSURE_UNVERIFIED,
    /** An approved disclosure could not be packaged as it was approved. */
    DISCLOSURE_LAPSED
}
