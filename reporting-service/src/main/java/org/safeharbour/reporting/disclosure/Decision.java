package org.safeharbour.reporting.disclosure;

/** What an approver says. */
enum Decision {
    APPROVE,
    REJECT
}
