package org.safeharbour.reporting.disclosure;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a disclosure stands.
 *
 * <pre>
 * REQUESTED -> COLLECTED | REFUSED
 * COLLECTED -> AWAITING_APPROVAL | REFUSED
 * AWAITING_APPROVAL -> APPROVED | REFUSED
 * APPROVED -> READY | AWAITING_APPROVAL (edited, or the approvals no longer hold)
 * READY -> DOWNLOADED | EXPIRED
 * DOWNLOADED -> READY (renewal)
 * EXPIRED -> READY (renewal)
 * </pre>
 */
enum DisclosureState {
    /** Records are being collected. */
    REQUESTED,
    /** All that was asked for is collected. */
    COLLECTED,
    /** A second person decides. */
    AWAITING_APPROVAL,
    /** The package is being made. */
    APPROVED,
    /** The officer may download the package, once. */
    READY,
    /** The officer has it. */
    DOWNLOADED,
    /** Nothing is disclosed; the refusals say why. */
    REFUSED,
    /** Nobody took the package in time. */
    EXPIRED;

    /** The states that may follow. */
    Set<DisclosureState> successors() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(COLLECTED, REFUSED);
            case COLLECTED -> EnumSet.of(AWAITING_APPROVAL, REFUSED);
            case AWAITING_APPROVAL -> EnumSet.of(APPROVED, REFUSED);
            case APPROVED -> EnumSet.of(READY, AWAITING_APPROVAL);
            case READY -> EnumSet.of(DOWNLOADED, EXPIRED);
            case DOWNLOADED, EXPIRED -> EnumSet.of(READY);
            case REFUSED -> EnumSet.noneOf(DisclosureState.class);
        };
    }

    /** Whether the step is allowed. */
    boolean mayBecome(DisclosureState next) {
        return successors().contains(next);
    }

    /** Whether what is released or refused is settled. */
    boolean isDecided() {
        return this == READY || this == DOWNLOADED || this == EXPIRED || this == REFUSED;
    }
}
