package org.safeharbour.notice.notice;

/** What one point of a notice asks for. */
public enum DemandType {
    /** Data, documents, certificates. */
    DISCLOSE,
    /** Content or groups to be removed. */
    REMOVE,
    /** Accounts to be blocked. */
    BLOCK,
    /** Data to be kept against deletion. */
    PRESERVE,
    /** A narrative. */
    EXPLAIN,
    /** Numbers. */
    COUNT,
    /** Somebody to appear. */
    APPEAR,
    /** An action taken report, a confirmation, an affidavit. */
    REPORT
}
