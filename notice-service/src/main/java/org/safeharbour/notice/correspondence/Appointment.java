package org.safeharbour.notice.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * Something of a notice that belongs into a calendar.
 *
 * @param id stable, so that a calendar replaces what it has read before
 * @param number our number of the notice
 * @param reference the authority's, or null where it must not be shown
 * @param place where, or null
 */
record Appointment(UUID id, Kind kind, String number, String reference, Instant at, String place) {
    /** What it is. */
    enum Kind {
        HEARING,
        DUE
    }

    /** Nothing but the number: what a calendar may show of a child-safety matter. */
    Appointment neutral() {
        return new Appointment(id, kind, number, null, at, null);
    }
}
