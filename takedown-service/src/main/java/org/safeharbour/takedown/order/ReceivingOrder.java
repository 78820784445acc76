package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.takedown.Permission;
import org.safeharbour.takedown.TakedownEvent;

/**
 * An order that a notice's demand causes: its proposer is the person who accepted the notice. It can be decided when all
 * announced targets are here.
 */
@ApplicationScoped
class ReceivingOrder {
    private final Orders orders;
    private final Targets targets;
    private final Sealing sealing;
    private final CanonicalForm form;
    private final OrderRecords records;
    private final Clock clock;

    ReceivingOrder(
            Orders orders, Targets targets, Sealing sealing, CanonicalForm form, OrderRecords records, Clock clock) {
        this.orders = orders;
        this.targets = targets;
        this.sealing = sealing;
        this.form = form;
        this.records = records;
        this.clock = clock;
    }

    /** @throws Problem 403 when the person may not cause orders, 409 when the order is known already */
    @Transactional
    void open(UUID id, Terms terms, int announced, List<OrderRequest.TargetRequest> written, Caller proposer) {
        if (!proposer.may(Permission.TAKEDOWN_REQUEST) && !proposer.may(Permission.NOTICE_HANDLE)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        if (orders.findById(id) != null) {
            throw Problem.of(CommonProblem.CONFLICT);
        }
        var order = Order.propose(id, terms, announced, proposer.person(), clock.instant());
        orders.persist(order);
        take(order, written);
        records.record(TakedownEvent.ORDER_PROPOSED, order);
    }

    /** @throws Problem 404 for an unknown order or another notice's, 409 already-decided */
    @Transactional
    void addTargets(UUID id, UUID noticeId, List<OrderRequest.TargetRequest> written) {
        var order = orders.requireForChange(id);
        if (!noticeId.equals(order.terms().source().noticeId())) {
            throw Problem.notFound();
        }
        int before = order.progress().total();
        take(order, written);
        records.record(records.about(TakedownEvent.TARGETS_ADDED, order)
                .fact("added", order.progress().total() - before));
    }

    private void take(Order order, List<OrderRequest.TargetRequest> written) {
        var given = new ArrayList<GivenTarget>(written.size());
        for (var row : written) {
            given.add(new GivenTarget(given.size() + 1, form.orAsWritten(row.kind(), row.value()), row.value()));
        }
        var doubles = targets.add(order.id(), given);
        targets.addSpellings(order.id(), doubles);
        order.received(written.size(), given.size() - doubles.size());
        // The digest of a long order is made once, when the last part is here.
        if (order.progress().isComplete()) {
            sealing.seal(order);
        }
    }
}
