package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.takedown.TakedownEvent;

/** Staff looks at orders. Targets name people: who looked at them is in the ledger before the answer leaves. */
@ApplicationScoped
class ReadingOrders {
    private final Orders orders;
    private final Targets targets;
    private final OrderRecords records;
    private final CurrentCaller callers;

    ReadingOrders(Orders orders, Targets targets, OrderRecords records, CurrentCaller callers) {
        this.orders = orders;
        this.targets = targets;
        this.records = records;
        this.callers = callers;
    }

    /** @param status null for all */
    @Transactional
    Page<OrderView> list(OrderStatus status, PageRequest request) {
        var caller = callers.get();
        return Page.of(
                orders.page(status, request),
                request,
                order -> OrderView.of(order, null, ChildSafety.maySee(caller, order.terms())),
                order -> new Object[] {order.id()});
    }

    /** @throws Problem 404 when there is none */
    @Transactional
    OrderView get(UUID id) {
        var order = orders.require(id);
        return OrderView.of(order, targets.byOutcome(id), ChildSafety.maySee(callers.get(), order.terms()));
    }

    /**
     * @param outcome null for all
     * @throws Problem 404, 403 child-safety-required
     */
    @Transactional
    Page<TargetView> targets(UUID id, Outcome outcome, PageRequest request) {
        var order = orders.require(id);
        ChildSafety.require(callers.get(), order.terms());
        var after = request.after().map(parts -> request.key(0, UUID::fromString));
        var page =
                Page.of(targets.page(id, outcome, after.orElse(null), request.fetch()), request, TargetView::of, row ->
                        new Object[] {row.id()});
        records.record(records.about(TakedownEvent.TARGETS_READ, order)
                .fact("shown", page.items().size()));
        return page;
    }
}
