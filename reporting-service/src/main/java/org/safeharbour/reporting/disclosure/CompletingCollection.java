package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingTask;

/** All targets have an outcome: a second person decides about what was found, or there is nothing to decide. */
@ApplicationScoped
class CompletingCollection {
    private static final int PAGE = 1_000;

    private final DisclosureTargets targets;
    private final DisclosureDigests digests;
    private final RefusingDisclosure refusing;
    private final DisclosureJournal journal;
    private final Tasks tasks;

    CompletingCollection(
            DisclosureTargets targets,
            DisclosureDigests digests,
            RefusingDisclosure refusing,
            DisclosureJournal journal,
            Tasks tasks) {
        this.targets = targets;
        this.digests = digests;
        this.refusing = refusing;
        this.journal = journal;
        this.tasks = tasks;
    }

    /** Goes on when no target is pending any more. In the running transaction, the disclosure locked. */
    void ifAllSettled(Disclosure disclosure, Standing standing, Instant now) {
        if (targets.anyPending(disclosure.id())) {
            return;
        }
        disclosure.collected(found(disclosure.id()));
        journal.write(journal.about(ReportingEvent.DISCLOSURE_COLLECTED, disclosure)
                .fact("released", DataCategory.names(disclosure.released()))
                .fact("keyFingerprint", standing.key().fingerprint()));
        if (disclosure.released().isEmpty()) {
            refusing.refuse(disclosure, Grounds.NO_RECORDS);
            return;
        }
        disclosure.submit(standing.key().fingerprint());
        disclosure.seal(digests.of(disclosure), now);
        tasks.open(
                ReportingTask.DISCLOSURE_TO_APPROVE,
                "disclosure",
                disclosure.id(),
                disclosure.terms().dueAt(),
                Map.of(
                        "noticeNumber",
                        disclosure.terms().noticeNumber(),
                        "demand",
                        disclosure.terms().demand()));
    }

    private Set<DataCategory> found(UUID id) {
        var found = EnumSet.noneOf(DataCategory.class);
        UUID last = null;
        List<DisclosureTargets.Row> rows;
        do {
            rows = targets.after(id, last, PAGE);
            for (var row : rows) {
                found.addAll(row.categories());
                last = row.id();
            }
        } while (rows.size() == PAGE);
        return found;
    }
}
