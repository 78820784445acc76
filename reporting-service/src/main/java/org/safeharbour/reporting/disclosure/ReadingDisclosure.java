package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingProblem;

/** Disclosures as staff and the agency's officers may see them. Which targets they name is read with a ledger entry. */
@ApplicationScoped
class ReadingDisclosure {
    private final Disclosures disclosures;
    private final DisclosureTargets targets;
    private final Dropped dropped;
    private final Downloads downloads;
    private final DisclosureJournal journal;
    private final CurrentCaller callers;

    ReadingDisclosure(
            Disclosures disclosures,
            DisclosureTargets targets,
            Dropped dropped,
            Downloads downloads,
            DisclosureJournal journal,
            CurrentCaller callers) {
        this.disclosures = disclosures;
        this.targets = targets;
        this.dropped = dropped;
        this.downloads = downloads;
        this.journal = journal;
        this.callers = callers;
    }

    @Transactional
    Page<DisclosureView> list(DisclosureState state, PageRequest page) {
        var caller = callers.get();
        return Page.of(disclosures.page(state, page), page, disclosure -> view(disclosure, caller), disclosure ->
                new Object[] {disclosure.id()});
    }

    /** @throws Problem 404 when it is not there or not the caller's */
    @Transactional
    DisclosureView one(UUID id) {
        return view(disclosures.require(id), callers.get());
    }

    /** @throws Problem 404, 403 child-safety-required */
    @Transactional
    Page<DisclosureTargetView> targets(UUID id, PageRequest page) {
        var disclosure = disclosures.require(id);
        ChildSafety.require(callers.get(), disclosure.terms());
        var after = page.after().isPresent() ? page.key(0, UUID::fromString) : null;
        var rows = targets.after(id, after, page.fetch());
        journal.write(journal.about(ReportingEvent.DISCLOSURE_VIEWED, disclosure)
                .fact("shown", Math.min(rows.size(), page.limit())));
        return Page.of(rows, page, DisclosureTargetView::of, row -> new Object[] {row.id()});
    }

    /** @throws Problem 404, 403 child-safety-required, 409 not-downloaded */
    @Transactional
    ReceiptView receipt(UUID id) {
        var caller = callers.get();
        var disclosure = disclosures.require(id);
        ChildSafety.require(caller, disclosure.terms());
        var taken = downloads.of(id);
        if (taken.isEmpty()) {
            throw Problem.of(ReportingProblem.NOT_DOWNLOADED);
        }
        return ReceiptView.of(disclosure, taken, !caller.isOfficer());
    }

    /** As this caller may see it. In the running transaction. */
    DisclosureView view(Disclosure disclosure, Caller caller) {
        if (!ChildSafety.maySee(caller, disclosure.terms())) {
            return DisclosureView.outline(disclosure);
        }
        var outcomes = targets.byOutcome(disclosure.id());
        return caller.isOfficer()
                ? DisclosureView.forOfficer(disclosure, outcomes)
                : DisclosureView.whole(disclosure, dropped.of(disclosure.id()), outcomes);
    }
}
