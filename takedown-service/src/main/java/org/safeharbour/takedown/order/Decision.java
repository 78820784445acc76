package org.safeharbour.takedown.order;

/** What an approver says. */
enum Decision {
    APPROVE,
    REJECT
}
