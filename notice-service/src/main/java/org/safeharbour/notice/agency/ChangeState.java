package org.safeharbour.notice.agency;

/** Where a change of the directory stands; all but the first are ends. */
enum ChangeState {
    /** It waits for its approvals. */
    PROPOSED,
    /** It took effect. */
    APPROVED,
    /** Somebody said no. */
    REJECTED,
    /** Nobody decided within a day, and another change took its place. */
    LAPSED
}
