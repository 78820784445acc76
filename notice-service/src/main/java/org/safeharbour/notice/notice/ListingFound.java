package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeProblem;

/**
 * Lists what a search for an open-ended demand found. One authority never learns of another's targets through such a list: what this
 * house knows only from another authority's notice may not stand in it (docs/adr/0012).
 */
@ApplicationScoped
class ListingFound {
    private final Targets targets;

    ListingFound(Targets targets) {
        this.targets = targets;
    }

    /**
     * Lists, in place of what an earlier answer listed.
     *
     * @return how many items
     * @throws Problem 409 {@code found-through-another} with the places of the items
     */
    int list(Notice notice, int position, List<Target> found, Instant now) {
        var items = found == null ? List.<Target>of() : Target.folded(found, "found");
        var foreign = targets.knownThroughAnother(notice.agency(), items);
        if (!foreign.isEmpty()) {
            var places = foreign.stream().map(items::indexOf).sorted().toList();
            throw Problem.of(NoticeProblem.FOUND_THROUGH_ANOTHER).with("items", places);
        }
        targets.replaceFound(notice, position, items, now);
        notice.counted(position, targets.count(notice.id(), position), items.size());
        return items.size();
    }
}
