package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.takedown.TakedownEvent;

/** A member of staff proposes an order; somebody else must approve it. */
@ApplicationScoped
class ProposingOrder {
    private static final int MAX_ERRORS = 50;

    private final Orders orders;
    private final Targets targets;
    private final Sealing sealing;
    private final CanonicalForm form;
    private final OrderRecords records;
    private final CurrentCaller callers;
    private final Clock clock;

    ProposingOrder(
            Orders orders,
            Targets targets,
            Sealing sealing,
            CanonicalForm form,
            OrderRecords records,
            CurrentCaller callers,
            Clock clock) {
        this.orders = orders;
        this.targets = targets;
        this.sealing = sealing;
        this.form = form;
        this.records = records;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 400 naming every target that names nothing, 403 for child safety without its permission */
    @Transactional
    OrderView propose(OrderRequest request) {
        var caller = callers.get();
        var terms = terms(request);
        ChildSafety.require(caller, terms);
        var given = canonical(Objects.requireNonNullElse(request.targets(), List.of()));
        var order = Order.propose(Ids.next(), terms, null, caller.person(), clock.instant());
        orders.persist(order);
        var doubles = targets.add(order.id(), given);
        order.edited(caller.person(), given.size() - doubles.size());
        sealing.seal(order);
        records.record(TakedownEvent.ORDER_PROPOSED, order);
        return OrderView.of(order, targets.byOutcome(order.id()), true);
    }

    private static Terms terms(OrderRequest request) {
        var source = request.source();
        if (source.kind() == Source.Kind.NOTICE && source.noticeId() == null) {
            throw Problem.invalid("source.noticeId", "order.notice-needed");
        }
        return new Terms(
                new Source(source.kind(), source.noticeId(), source.demand()),
                null,
                null,
                request.measure(),
                Objects.requireNonNullElse(request.countries(), List.of()),
                request.ground(),
                List.of(),
                Boolean.TRUE.equals(request.childSafety()),
                Boolean.TRUE.equals(request.emergency()),
                null,
                null);
    }

    private List<GivenTarget> canonical(List<OrderRequest.TargetRequest> written) {
        var given = new ArrayList<GivenTarget>(written.size());
        var problem = Problem.of(CommonProblem.INVALID_REQUEST);
        int errors = 0;
        for (int i = 0; i < written.size(); i++) {
            var row = written.get(i);
            var target = form.of(row.kind(), row.value());
            if (target.isPresent()) {
                given.add(new GivenTarget(i + 1, target.get(), row.value()));
            } else if (errors++ < MAX_ERRORS) {
                problem.error("targets[" + i + "].value", "targets.unreadable", row.kind());
            }
        }
        if (errors > 0) {
            throw problem;
        }
        return given;
    }
}
