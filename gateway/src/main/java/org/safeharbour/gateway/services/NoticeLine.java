package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A notice in a list; of a child-safety notice, staff without the permission get number, clocks and state only. */
public record NoticeLine(
        UUID id,
        String number,
        String status,
        String kind,
        String agency,
        String reference,
        Boolean childSafety,
        OffsetDateTime receivedAt,
        OffsetDateTime nextDueAt,
        Integer breachedClocks,
        List<Integer> openDemands,
        List<String> warnings) {
    public NoticeLine {
        openDemands = openDemands == null ? List.of() : List.copyOf(openDemands);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Whether the reader gets the outline only. */
    public boolean isOutline() {
        return kind == null;
    }

    /** State of the clocks taken together, for the colour. */
    public String clockState() {
        if (breachedClocks != null && breachedClocks > 0) {
            return "BREACHED";
        }
        return nextDueAt == null ? "NONE" : "RUNNING";
    }
}
