package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.takedown.TakedownEvent;

/** What enforcement asks of orders: may this be done, and this is done. Runs inside the caller's transaction. */
@ApplicationScoped
public class CarryingOutOrder {
    private final Orders orders;
    private final Targets targets;
    private final OrderRecords records;
    private final NoticeReports reports;
    private final SettlementReports settlements;
    private final Tasks tasks;
    private final Clock clock;

    CarryingOutOrder(
            Orders orders,
            Targets targets,
            OrderRecords records,
            NoticeReports reports,
            SettlementReports settlements,
            Tasks tasks,
            Clock clock) {
        this.orders = orders;
        this.targets = targets;
        this.records = records;
        this.reports = reports;
        this.settlements = settlements;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Looks at the approvals once more, now that something is to be done. An order whose approvals have ended goes back to
     * the approvers, and its targets are let go.
     *
     * @return the orders that may be carried out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> begin(Collection<UUID> ids) {
        var allowed = new HashSet<UUID>();
        for (var id : ids.stream().sorted().toList()) {
            var order = orders.require(id);
            if (order.status() == OrderStatus.APPROVED) {
                orders.lock(order);
            }
            if (order.mayBeCarriedOut(clock.instant())) {
                if (order.status() == OrderStatus.APPROVED) {
                    order.begin();
                }
                allowed.add(id);
            } else {
                stop(order);
            }
        }
        return allowed;
    }

    private void stop(Order order) {
        targets.hold(order.id());
        if (order.status() == OrderStatus.APPROVED) {
            order.lapse(clock.instant());
            records.record(TakedownEvent.APPROVALS_LAPSED, order);
            tasks.open(
                    TakedownTask.APPROVALS_LAPSED,
                    "takedown-order",
                    order.id(),
                    order.terms().dueAt(),
                    Map.of());
        }
    }

    /** Records that a receipt came for each of these snapshots, before the platform is asked to act. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receipts(UUID id, List<UUID> evidence) {
        var order = orders.require(id);
        records.record(records.about(TakedownEvent.SNAPSHOTS_RECEIVED, order)
                .fact(
                        "evidence",
                        evidence.stream().map(UUID::toString).limit(100).toList())
                .fact("received", evidence.size()));
    }

    /** Counts targets that ended: a ledger entry each, one report to the notice and one for the figures, and the order's end with the last one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID id, List<SettledTarget> settled) {
        var order = orders.requireForChange(id);
        var effective = settled.stream().filter(t -> t.outcome().isEffective()).count();
        order.settle(settled.size(), (int) effective, clock.instant());
        settled.forEach(target -> records.record(entry(order, target)));
        settlements.counted(order, settled);
        if (order.progress().isFinished()) {
            settlements.ended(order, order.finishedAt());
            records.record(
                    order.status() == OrderStatus.ENFORCED
                            ? TakedownEvent.ORDER_ENFORCED
                            : TakedownEvent.ORDER_PARTIALLY_ENFORCED,
                    order);
        }
        reports.settled(order, settled);
        askPeople(order, settled);
    }

    private void askPeople(Order order, List<SettledTarget> settled) {
        Map.of(
                        Outcome.UNCONFIRMED, TakedownTask.ENFORCEMENT_UNCONFIRMED,
                        Outcome.FAILED, TakedownTask.ENFORCEMENT_FAILED)
                .forEach((outcome, task) -> {
                    var count =
                            settled.stream().filter(t -> t.outcome() == outcome).count();
                    if (count > 0) {
                        tasks.open(
                                task,
                                "takedown-order",
                                order.id(),
                                order.terms().dueAt(),
                                Map.of("targets", count));
                    }
                });
    }

    private static LedgerEvent entry(Order order, SettledTarget target) {
        var entry = LedgerEvent.of(target.outcome().event(), "target", target.id())
                .agency(order.terms().agency())
                .childSafety(order.terms().childSafety())
                .fact("orderId", order.id().toString())
                .fact("measure", order.terms().measure().name())
                .fact("orderDigest", order.digest())
                .sensitive(
                        "target", target.target().kind() + " " + target.target().value());
        if (target.evidenceId() != null) {
            entry = entry.fact("evidenceId", target.evidenceId().toString())
                    .fact("evidenceSha256", target.evidenceSha256());
        }
        return entry;
    }
}
