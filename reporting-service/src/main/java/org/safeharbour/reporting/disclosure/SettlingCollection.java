package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.kit.time.DatabaseTime;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingTask;
import org.safeharbour.reporting.evidence.CustodyLog;

/** Writes what the platform gave, sealed; when the last target is settled, gives the disclosure to a second person. */
@ApplicationScoped
class SettlingCollection {
    private static final int WAIT_SECONDS = 10;
    private static final String OBJECT = "disclosure";

    private final Disclosures disclosures;
    private final DisclosureTargets targets;
    private final SealedRecords sealed;
    private final Dropped dropped;
    private final CompletingCollection completing;
    private final RefusingDisclosure refusing;
    private final DisclosureJournal journal;
    private final CustodyLog custody;
    private final Tasks tasks;
    private final DatabaseTime time;
    private final ReportingConfig config;

    SettlingCollection(
            Disclosures disclosures,
            DisclosureTargets targets,
            SealedRecords sealed,
            Dropped dropped,
            CompletingCollection completing,
            RefusingDisclosure refusing,
            DisclosureJournal journal,
            CustodyLog custody,
            Tasks tasks,
            DatabaseTime time,
            ReportingConfig config) {
        this.disclosures = disclosures;
        this.targets = targets;
        this.sealed = sealed;
        this.dropped = dropped;
        this.completing = completing;
        this.refusing = refusing;
        this.journal = journal;
        this.custody = custody;
        this.tasks = tasks;
        this.time = time;
        this.config = config;
    }

    /** Notice-service could not be asked: nobody's fault, soon again. */
    @Transactional
    void postpone(List<DisclosureTargets.Claimed> batch, String reason) {
        batch.forEach(claimed -> targets.postpone(claimed, reason, WAIT_SECONDS));
    }

    /** Nothing is collected for an officer who is not verified; a person is asked, or the notice has ended. */
    @Transactional
    void unverified(UUID id, List<DisclosureTargets.Claimed> batch, Standing standing) {
        var disclosure = disclosures.requireForChange(id);
        if (disclosure.state() == DisclosureState.REQUESTED && standing.isEnded()) {
            refusing.refuse(disclosure, Grounds.WITHDRAWN);
            return;
        }
        batch.forEach(claimed -> targets.postpone(claimed, "officer-not-verified", WAIT_SECONDS));
        tasks.openOnce(
                ReportingTask.DISCLOSURE_UNVERIFIED,
                OBJECT,
                id,
                disclosure.terms().dueAt(),
                Map.of("reason", standing.obstacle()));
    }

    /** The platform gave no usable answer: again later, and a person hears of it when that goes on. */
    @Transactional
    void later(UUID id, List<DisclosureTargets.Claimed> batch, String reason) {
        var deadline = disclosures.require(id).terms().dueAt();
        batch.forEach(claimed -> targets.later(claimed, reason, deadline));
        if (batch.stream()
                .anyMatch(claimed -> claimed.attempts() >= config.disclosure().tries())) {
            tasks.openOnce(ReportingTask.DISCLOSURE_STALLED, OBJECT, id, deadline, Map.of("reason", reason));
        }
    }

    /** Seals what was found and drops the rest, in one transaction with what it means for the disclosure. */
    @Transactional
    void settle(
            UUID id,
            Map<DisclosureTargets.Claimed, CollectingRecords.Answer> found,
            Map<String, Long> more,
            Standing standing) {
        var disclosure = disclosures.requireForChange(id);
        if (disclosure.state() != DisclosureState.REQUESTED) {
            return;
        }
        var at = time.now().truncatedTo(ChronoUnit.MICROS);
        int settled = 0;
        for (var entry : found.entrySet()) {
            settled += settle(disclosure, entry.getKey(), entry.getValue(), at) ? 1 : 0;
        }
        if (settled > 0) {
            report(disclosure, more);
            journal.write(journal.about(ReportingEvent.DISCLOSURE_RECORDS_COLLECTED, disclosure)
                    .fact("settled", settled));
            custody.add(id, CustodyLog.Act.COLLECTED, null, at);
        }
        completing.ifAllSettled(disclosure, standing, at);
    }

    private boolean settle(
            Disclosure disclosure, DisclosureTargets.Claimed claimed, CollectingRecords.Answer answer, Instant at) {
        if (!answer.given()) {
            targets.later(claimed, "not-answered", disclosure.terms().dueAt());
            return false;
        }
        return targets.settle(claimed, collected(disclosure, claimed, answer), at);
    }

    private Collected collected(
            Disclosure disclosure, DisclosureTargets.Claimed claimed, CollectingRecords.Answer answer) {
        if (!answer.exists()) {
            return Collected.notFound();
        }
        if (answer.records().isEmpty()) {
            return Collected.nothing();
        }
        var categories = EnumSet.noneOf(DataCategory.class);
        answer.records().forEach(record -> categories.add(record.category()));
        var kept = sealed.keep(disclosure.terms().noticeId(), new TargetRecords(claimed.target(), answer.records()));
        return new Collected(TargetOutcome.COLLECTED, kept.contentId(), kept.sha256(), categories, null);
    }

    private void report(Disclosure disclosure, Map<String, Long> more) {
        if (more.isEmpty()) {
            return;
        }
        dropped.add(disclosure.id(), more);
        long count = more.values().stream().mapToLong(Long::longValue).sum();
        journal.write(journal.about(ReportingEvent.DISCLOSURE_FIELD_DROPPED, disclosure)
                .fact("categories", List.copyOf(more.keySet()))
                .fact("records", count));
        tasks.openOnce(
                ReportingTask.DISCLOSURE_FIELD_DROPPED,
                OBJECT,
                disclosure.id(),
                null,
                Map.of("categories", String.join(", ", more.keySet()), "records", count));
    }
}
