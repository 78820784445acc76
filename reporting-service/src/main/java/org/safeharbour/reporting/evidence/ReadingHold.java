package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingEvent;

/** A hold and its targets, as staff may see them. */
@ApplicationScoped
class ReadingHold {
    private final Holds holds;
    private final HoldTargets targets;
    private final CurrentCaller callers;
    private final Ledger ledger;

    ReadingHold(Holds holds, HoldTargets targets, CurrentCaller callers, Ledger ledger) {
        this.holds = holds;
        this.targets = targets;
        this.callers = callers;
        this.ledger = ledger;
    }

    @Transactional
    HoldView one(UUID id) {
        var hold = holds.findByIdOptional(id).orElseThrow(Problem::notFound);
        return HoldView.of(hold, targets.progress(id).settled(), ChildSafety.maySee(callers.get(), hold.childSafety()));
    }

    /** @throws Problem 403 for child-safety matters without the permission */
    @Transactional
    Page<HoldView.TargetView> targets(UUID id, PageRequest page) {
        var hold = holds.findByIdOptional(id).orElseThrow(Problem::notFound);
        ChildSafety.require(callers.get(), hold.childSafety());
        ledger.record(LedgerEvent.of(ReportingEvent.EVIDENCE_VIEWED, "hold", id)
                .agency(hold.agency())
                .childSafety(hold.childSafety()));
        return Page.of(targets.of(id, page), page, HoldView.TargetView::of, row -> new Object[] {row.id()});
    }
}
