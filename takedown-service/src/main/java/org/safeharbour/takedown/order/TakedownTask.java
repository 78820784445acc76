package org.safeharbour.takedown.order;

import org.safeharbour.kit.task.TaskKind;

/** What this service asks people to do. */
public enum TakedownTask implements TaskKind {
    /** An emergency order was approved by fewer people: look at it afterwards. */
    EMERGENCY_REVIEW,
    /** Approvals ended before anything was done: approve again. */
    APPROVALS_LAPSED,
    /** The platform says that it acted, its state says otherwise. */
    ENFORCEMENT_UNCONFIRMED,
    /** Targets could not be enforced. */
    ENFORCEMENT_FAILED
}
