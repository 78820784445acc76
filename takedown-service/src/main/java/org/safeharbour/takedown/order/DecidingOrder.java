package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.takedown.TakedownEvent;

/** Another person approves or rejects exactly what the digest names; the last approval needed sets the order going. */
@ApplicationScoped
class DecidingOrder {
    private final Orders orders;
    private final Targets targets;
    private final ApprovalPolicy policy;
    private final OrderRecords records;
    private final NoticeReports reports;
    private final SettlementReports settlements;
    private final Tasks tasks;
    private final Event<OrderApproved> approvals;
    private final CurrentCaller callers;
    private final Clock clock;

    DecidingOrder(
            Orders orders,
            Targets targets,
            ApprovalPolicy policy,
            OrderRecords records,
            NoticeReports reports,
            SettlementReports settlements,
            Tasks tasks,
            Event<OrderApproved> approvals,
            CurrentCaller callers,
            Clock clock) {
        this.orders = orders;
        this.targets = targets;
        this.policy = policy;
        this.records = records;
        this.reports = reports;
        this.settlements = settlements;
        this.tasks = tasks;
        this.approvals = approvals;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 404, 403 child-safety-required, 409 as {@link Order#decide} says */
    @Transactional
    OrderView decide(UUID id, ApprovalRequest request) {
        var caller = callers.get();
        var order = orders.requireForChange(id);
        ChildSafety.require(caller, order.terms());
        var now = clock.instant();
        order.dropExpired(now);
        // Expired approvals leave before the new one comes: a person has one standing approval.
        orders.flush();
        order.decide(request.decision(), caller.person(), request.digest(), request.note(), now, policy.validFor());
        orders.flush();
        records.record(records.about(TakedownEvent.APPROVAL_GIVEN, order)
                .fact("decision", request.decision().name()));
        if (order.status() == OrderStatus.APPROVED) {
            approved(order);
        } else if (order.status() == OrderStatus.REJECTED) {
            records.record(TakedownEvent.ORDER_REJECTED, order);
            reports.decided(order, now);
            settlements.ended(order, now);
        }
        return OrderView.of(order, targets.byOutcome(id), true);
    }

    private void approved(Order order) {
        var now = clock.instant();
        records.record(TakedownEvent.ORDER_APPROVED, order);
        reports.decided(order, now);
        targets.release(order.id());
        if (order.terms().emergency()) {
            tasks.open(
                    TakedownTask.EMERGENCY_REVIEW,
                    "takedown-order",
                    order.id(),
                    now.plus(policy.reviewWithin()),
                    Map.of());
        }
        approvals.fire(new OrderApproved(order.id()));
    }
}
