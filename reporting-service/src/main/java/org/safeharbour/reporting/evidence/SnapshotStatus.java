package org.safeharbour.reporting.evidence;

/** What became of a request for a snapshot. */
enum SnapshotStatus {
    /** Sealed; there is a receipt. */
    KEPT,
    /** The platform does not have the target. */
    NOT_FOUND,
    /** Not kept now; asking again may help. Never stored. */
    FAILED
}
