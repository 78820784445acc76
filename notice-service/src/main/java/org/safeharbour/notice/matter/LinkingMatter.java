package org.safeharbour.notice.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;

/** Puts a notice under a matter: the one that was named, else a new one. All calls run in the caller's transaction. */
@ApplicationScoped
public class LinkingMatter {
    private static final int CANDIDATES = 10;

    private final Matters matters;
    private final Clock clock;

    LinkingMatter(Matters matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * The matter for a new notice.
     *
     * @param wanted a matter that the filer or an earlier letter names, or null for a new one
     * @param childSafety whether the filer may see what child-safety matters are about
     * @throws Problem 400 when the wanted matter is not one of this agency, or not for the filer's eyes
     */
    public UUID matterFor(
            String agency, UUID wanted, boolean childSafety, List<String> caseReferences, String reference) {
        if (wanted != null) {
            return matters.findByIdOptional(wanted)
                    .filter(matter -> matter.agency().equals(agency))
                    .filter(matter -> childSafety || !matters.isRestricted(matter.id()))
                    .map(Matter::id)
                    .orElseThrow(() -> Problem.invalid("matterId", "notice.matter-unknown"));
        }
        var title = caseReferences.isEmpty() ? reference : caseReferences.getFirst();
        var matter = new Matter(Ids.next(), agency, title, caseReferences, clock.instant());
        matters.persist(matter);
        return matter.id();
    }

    /** A matter as shown with its notice. */
    public MatterView show(UUID id) {
        var matter = matters.findByIdOptional(id).orElseThrow(Problem::notFound);
        return new MatterView(matter.id(), matter.title());
    }

    /** Matters of the agency that share a case number with a letter; those about child safety only on wish. */
    public List<MatterCandidate> candidates(String agency, List<String> caseReferences, boolean childSafety) {
        if (caseReferences.isEmpty()) {
            return List.of();
        }
        return matters.sharing(agency, caseReferences, childSafety, CANDIDATES).stream()
                .map(id -> new MatterCandidate(id, Messages.text("matter.same-case", shared(id, caseReferences))))
                .toList();
    }

    private String shared(UUID id, List<String> caseReferences) {
        var own = matters.findById(id).caseReferences();
        return String.join(", ", caseReferences.stream().filter(own::contains).toList());
    }
}
