package org.safeharbour.reporting.disclosure;

import java.time.Instant;
import java.util.List;
import org.safeharbour.reporting.evidence.Target;

/**
 * Data about these targets were released. Fired in the transaction in which a package becomes ready, with at most 500
 * targets at once; whoever counts observes it.
 *
 * @param agency slug of the agency they are for
 * @param at when
 */
public record Disclosed(String noticeId, String agency, boolean childSafety, Instant at, List<Target> targets) {
    public Disclosed {
        targets = List.copyOf(targets);
    }
}
