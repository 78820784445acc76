package org.safeharbour.takedown.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How far an order is.
 *
 * @param announced targets that the notice said it would bring, null when people add them
 * @param received targets that the notice brought so far, doubles included
 * @param total targets of the order, each once
 * @param settled targets that reached their end
 * @param effective settled targets for which the aim is reached
 */
@Embeddable
record Progress(
        @Column(name = "targets_announced", updatable = false)
        Integer announced,

        @Column(name = "targets_received", nullable = false) int received,
        @Column(name = "targets_total", nullable = false) int total,
        @Column(name = "targets_settled", nullable = false) int settled,

        @Column(name = "targets_effective", nullable = false)
        int effective) {

    static Progress announcing(Integer targets) {
        return new Progress(targets, 0, 0, 0, 0);
    }

    Progress received(int targets) {
        return new Progress(announced, received + targets, total, settled, effective);
    }

    Progress added(int targets) {
        return new Progress(announced, received, total + targets, settled, effective);
    }

    Progress settled(int targets, int ofThemEffective) {
        if (settled + targets > total) {
            throw new IllegalStateException("more targets settled than the order has");
        }
        return new Progress(announced, received, total, settled + targets, effective + ofThemEffective);
    }

    /** Whether all announced targets are here. */
    boolean isComplete() {
        return announced == null || received >= announced;
    }

    /** Whether every target reached its end. */
    boolean isFinished() {
        return settled == total;
    }

    /** Whether the aim is reached for every target. */
    boolean isFull() {
        return effective == total;
    }
}
