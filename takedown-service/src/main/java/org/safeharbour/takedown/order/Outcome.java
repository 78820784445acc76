package org.safeharbour.takedown.order;

import org.safeharbour.takedown.TakedownEvent;

/** What became of a target. Nothing is skipped silently: every target of a finished order has a final one. */
public enum Outcome {
    PENDING(null, false),
    SNAPSHOT_TAKEN(null, false),
    /** Done by us and read back. */
    ENFORCED(TakedownEvent.TARGET_ENFORCED, true),
    /** Somebody else had done it, or the target vanished before we acted. */
    ALREADY_GONE(TakedownEvent.TARGET_ALREADY_GONE, true),
    /** The platform knows no such thing. */
    NOT_FOUND(TakedownEvent.TARGET_NOT_FOUND, false),
    /** The platform said no, with a reason. */
    REFUSED_BY_PLATFORM(TakedownEvent.TARGET_REFUSED_BY_PLATFORM, false),
    /** The platform said yes, but its state says otherwise. */
    UNCONFIRMED(TakedownEvent.TARGET_UNCONFIRMED, false),
    FAILED(TakedownEvent.TARGET_FAILED, false),
    REVERSED(null, false);

    private final TakedownEvent event;
    private final boolean effective;

    Outcome(TakedownEvent event, boolean effective) {
        this.event = event;
        this.effective = effective;
    }

    /** The ledger event of a target that ends so; null for outcomes in which no target ends. */
    TakedownEvent event() {
        return event;
    }

    /** Whether the order's aim is reached for the target. */
    public boolean isEffective() {
        return effective;
    }

    /** Whether an order may end with a target in this outcome. */
    public boolean canBeFinal() {
        return event != null;
    }
}
