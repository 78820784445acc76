package org.safeharbour.takedown;

import org.safeharbour.kit.ledger.EventType;

/** What this service records in its ledger. */
public enum TakedownEvent implements EventType {
    ORDER_PROPOSED,
    TARGETS_ADDED,
    APPROVAL_GIVEN,
    APPROVALS_LAPSED,
    ORDER_APPROVED,
    ORDER_REJECTED,
    TARGETS_READ,
    SNAPSHOTS_RECEIVED,
    TARGET_ENFORCED,
    TARGET_ALREADY_GONE,
    TARGET_NOT_FOUND,
    TARGET_REFUSED_BY_PLATFORM,
    TARGET_UNCONFIRMED,
    TARGET_FAILED,
    ORDER_ENFORCED,
    ORDER_PARTIALLY_ENFORCED
}
