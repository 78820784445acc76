package org.safeharbour.takedown.order;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an order stands.
 *
 * <pre>
 * AWAITING_APPROVAL -> APPROVED | REJECTED
 * APPROVED -> ENFORCING | AWAITING_APPROVAL (approvals lapsed) | REVOKED
 * ENFORCING -> ENFORCED | PARTIALLY_ENFORCED | REVOKED
 * ENFORCED -> REVOKED
 * PARTIALLY_ENFORCED -> REVOKED
 * </pre>
 */
public enum OrderStatus {
    AWAITING_APPROVAL,
    APPROVED,
    ENFORCING,
    ENFORCED,
    PARTIALLY_ENFORCED,
    REJECTED,
    REVOKED;

    /** The states that may follow. */
    Set<OrderStatus> successors() {
        return switch (this) {
            case AWAITING_APPROVAL -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(ENFORCING, AWAITING_APPROVAL, REVOKED);
            case ENFORCING -> EnumSet.of(ENFORCED, PARTIALLY_ENFORCED, REVOKED);
            case ENFORCED, PARTIALLY_ENFORCED -> EnumSet.of(REVOKED);
            case REJECTED, REVOKED -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    /** Whether the step is allowed. */
    boolean mayBecome(OrderStatus next) {
        return successors().contains(next);
    }
}
