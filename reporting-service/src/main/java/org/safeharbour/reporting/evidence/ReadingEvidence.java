package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.kit.time.DatabaseTime;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingProblem;
import org.safeharbour.reporting.ReportingTask;
import org.safeharbour.reporting.certificate.Certificate;
import org.safeharbour.reporting.certificate.CertificateDocument;

/**
 * Reading evidence. What was read, by whom and why is in ledger and custody before the answer leaves: when that cannot be
 * written, nothing is shown.
 */
@ApplicationScoped
class ReadingEvidence {
    private final EvidenceStore store;
    private final Vault vault;
    private final CustodyLog custody;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final DatabaseTime time;
    private final Tasks tasks;
    private final ReportingConfig config;

    ReadingEvidence(
            EvidenceStore store,
            Vault vault,
            CustodyLog custody,
            Ledger ledger,
            CurrentCaller callers,
            DatabaseTime time,
            Tasks tasks,
            ReportingConfig config) {
        this.store = store;
        this.vault = vault;
        this.custody = custody;
        this.ledger = ledger;
        this.callers = callers;
        this.time = time;
        this.tasks = tasks;
        this.config = config;
    }

    /** Content and its media type. */
    record Content(byte[] bytes, String mediaType, UUID id) {}

    @Transactional
    Page<EvidenceView> ofNotice(UUID noticeId, PageRequest page) {
        var rows = store.ofCase(noticeId, page);
        if (!rows.isEmpty()) {
            ledger.record(LedgerEvent.of(ReportingEvent.EVIDENCE_VIEWED, "notice", noticeId)
                    .agency(rows.getFirst().agency())
                    .childSafety(rows.stream().anyMatch(Evidence::childSafety))
                    .fact("shown", Math.min(rows.size(), page.limit())));
        }
        return Page.of(rows, page, this::view, evidence -> new Object[] {evidence.id()});
    }

    @Transactional
    EvidenceView one(UUID id) {
        var evidence = store.find(id).orElseThrow(Problem::notFound);
        viewed(evidence);
        return view(evidence);
    }

    /** @throws Problem 404, 403 for child-safety matters without the permission: a purpose is free text */
    @Transactional
    Page<CustodyView> custody(UUID id, PageRequest page) {
        var evidence = store.find(id).orElseThrow(Problem::notFound);
        ChildSafety.require(callers.get(), evidence.childSafety());
        viewed(evidence);
        return Page.of(custody.lines(id, page), page, CustodyView::of, line -> new Object[] {line.seq()});
    }

    /**
     * The content itself, its seal and its hash checked again.
     *
     * @throws Problem 403 for child-safety matters without the permission, 409 when the sealed bytes are damaged
     */
    @Transactional(dontRollbackOn = Problem.class)
    Content content(UUID id, String purpose) {
        var evidence = store.find(id).orElseThrow(Problem::notFound);
        ChildSafety.require(callers.get(), evidence.childSafety());
        custody.add(id, CustodyLog.Act.READ, purpose, time.now());
        ledger.record(LedgerEvent.of(ReportingEvent.EVIDENCE_CONTENT_READ, "evidence", id)
                .agency(evidence.agency())
                .childSafety(evidence.childSafety())
                .sensitive("purpose", purpose));
        try {
            if (!custody.isWhole(id)) {
                throw new SealBroken("the chain of custody is broken", null);
            }
            return new Content(vault.open(evidence.contentId()), evidence.mediaType(), id);
        } catch (SealBroken e) {
            tasks.openOnce(ReportingTask.EVIDENCE_DAMAGED, "evidence", id, null, Map.of());
            throw Problem.of(ReportingProblem.EVIDENCE_DAMAGED);
        }
    }

    /**
     * The certificate for the kept snapshot, its names and signatures left open.
     *
     * @throws Problem 403 for child-safety matters without the permission
     */
    @Transactional
    byte[] certificate(UUID id) {
        var evidence = store.find(id).orElseThrow(Problem::notFound);
        ChildSafety.require(callers.get(), evidence.childSafety());
        viewed(evidence);
        return CertificateDocument.render(new Certificate(
                config.platformName(),
                id.toString(),
                evidence.takenAt(),
                List.of(new Certificate.File(id + ".bin", evidence.bytes(), evidence.sha256()))));
    }

    private void viewed(Evidence evidence) {
        ledger.record(LedgerEvent.of(ReportingEvent.EVIDENCE_VIEWED, "evidence", evidence.id())
                .agency(evidence.agency())
                .childSafety(evidence.childSafety()));
    }

    private EvidenceView view(Evidence evidence) {
        boolean whole = ChildSafety.maySee(callers.get(), evidence.childSafety());
        return EvidenceView.of(evidence, store.holdsOf(evidence.id()), whole);
    }
}
