package org.safeharbour.reporting.disclosure;

import java.util.EnumSet;
import java.util.Set;

/**
 * What became of a target: {@code PENDING -> COLLECTED | NOT_FOUND | NO_RECORDS | REFUSED}, then
 * {@code COLLECTED -> DISCLOSED | REFUSED}.
 */
enum TargetOutcome {
    PENDING,
    /** Its records are sealed and wait for the decision. */
    COLLECTED,
    /** The platform does not have it. */
    NOT_FOUND,
    /** The platform holds nothing of what was asked. */
    NO_RECORDS,
    /** Its records are in the package. */
    DISCLOSED,
    /** Nothing of it is disclosed. */
    REFUSED;

    /** Outcomes that may follow. */
    Set<TargetOutcome> successors() {
        return switch (this) {
            case PENDING -> EnumSet.of(COLLECTED, NOT_FOUND, NO_RECORDS, REFUSED);
            case COLLECTED -> EnumSet.of(DISCLOSED, REFUSED);
            default -> EnumSet.noneOf(TargetOutcome.class);
        };
    }
}
