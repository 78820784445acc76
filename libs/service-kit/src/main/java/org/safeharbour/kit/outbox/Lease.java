package org.safeharbour.kit.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.safeharbour.kit.peer.Envelope;

/**
 * A row that this worker may send until the lease ends, by the database's time.
 *
 * @param epoch fences the marking: it is refused once somebody else has taken the row
 * @param attempts deliveries begun, this one included
 * @param answers refusals by the receiver itself so far
 * @param age since the row was written
 * @param untilDeadline time left to the deadline (negative when it has passed), null without one
 */
record Lease(Envelope message, long epoch, int attempts, int answers, Duration age, Duration untilDeadline) {
    /** The deadline by the database's time, null without one. */
    Instant dueAt() {
        return untilDeadline == null ? null : message.sentAt().plus(age).plus(untilDeadline);
    }

    /** Whether at least half of the time from writing to deadline is over. */
    boolean isLate() {
        return untilDeadline != null && age.compareTo(untilDeadline) >= 0;
    }

    static List<Envelope> messages(List<Lease> leases) {
        return leases.stream().map(Lease::message).toList();
    }
}
