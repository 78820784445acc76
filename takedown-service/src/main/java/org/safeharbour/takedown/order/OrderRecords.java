package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.takedown.TakedownEvent;

/** Ledger entries about orders: always the order, its digest and its notice, never a target in clear. */
@ApplicationScoped
class OrderRecords {
    private final Ledger ledger;

    OrderRecords(Ledger ledger) {
        this.ledger = ledger;
    }

    void record(TakedownEvent event, Order order) {
        ledger.record(about(event, order));
    }

    void record(LedgerEvent entry) {
        ledger.record(entry);
    }

    /** An entry to which more facts may be added. */
    LedgerEvent about(TakedownEvent event, Order order) {
        var terms = order.terms();
        var entry = LedgerEvent.of(event, "takedown-order", order.id())
                .agency(terms.agency())
                .childSafety(terms.childSafety())
                .fact("status", order.status().name())
                .fact("targets", order.progress().total());
        if (order.digest() != null) {
            entry = entry.fact("digest", order.digest());
        }
        if (terms.source().noticeId() != null) {
            entry = entry.fact("noticeId", terms.source().noticeId().toString());
        }
        return entry;
    }
}
