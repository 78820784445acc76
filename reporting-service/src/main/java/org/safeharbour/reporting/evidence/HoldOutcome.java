package org.safeharbour.reporting.evidence;

import java.util.Set;

/** What became of a target of a hold: {@code PENDING -> PRESERVED | NOT_FOUND | FAILED}, each final. */
enum HoldOutcome {
    PENDING,
    /** Sealed and kept. */
    PRESERVED,
    /** The platform does not have it. */
    NOT_FOUND,
    /** All tries failed; a person was asked. */
    FAILED;

    /** Outcomes that may follow. */
    Set<HoldOutcome> successors() {
        return this == PENDING ? Set.of(PRESERVED, NOT_FOUND, FAILED) : Set.of();
    }
}
