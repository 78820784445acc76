package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.reporting.ReportingEvent;

/** Ledger entries about disclosures: states, counts, hashes and categories, never a value. */
@ApplicationScoped
class DisclosureJournal {
    private final Ledger ledger;

    DisclosureJournal(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An entry to be completed. */
    LedgerEvent about(ReportingEvent event, Disclosure disclosure) {
        var terms = disclosure.terms();
        return LedgerEvent.of(event, "disclosure", disclosure.id())
                .agency(terms.agency())
                .childSafety(terms.childSafety())
                .fact("noticeId", terms.noticeId())
                .fact("demand", terms.demand());
    }

    UUID write(LedgerEvent event) {
        return ledger.record(event);
    }

    UUID write(ReportingEvent event, Disclosure disclosure) {
        return write(about(event, disclosure));
    }
}
