package org.safeharbour.reporting.statistics;

/** What is counted, each target once however many orders name it. */
enum Figure {
    /** Named in an order or detected by us, at first sight. */
    IDENTIFIED,
    /** Content not to be seen any more. */
    REMOVED,
    /** Accounts and groups that cannot act any more. */
    BLOCKED,
    /** In a finished mandatory report. */
    REPORTED,
    /** Data given to an authority. */
    DISCLOSED
}
