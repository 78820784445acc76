package org.safeharbour.reporting.incident;

import java.util.Set;

/** The states of a report. A destination that takes a dossier has no upload: {@link Destinations} says which states it knows. */
enum IncidentState {
    /** Due; nobody has prepared it. */
    DRAFT,
    /** Prepared: what it says is frozen and waits for a second person. */
    OPEN,
    UPLOADING,
    DESCRIBED,
    /** Approved: the dossier may be handed over, or the upload is complete. */
    FINISHED,
    RETRACTED,
    FAILED;

    /** The states that may come next. */
    Set<IncidentState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(OPEN, RETRACTED);
            case OPEN -> Set.of(DRAFT, UPLOADING, FINISHED, RETRACTED);
            case UPLOADING -> Set.of(DESCRIBED, FAILED, RETRACTED);
            case DESCRIBED -> Set.of(FINISHED, FAILED, RETRACTED);
            case FINISHED -> Set.of(RETRACTED);
            case FAILED -> Set.of(OPEN, RETRACTED);
            case RETRACTED -> Set.of();
        };
    }
}
