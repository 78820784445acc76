package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.takedown.TakedownEvent;
import org.safeharbour.takedown.TakedownProblem;

/** Somebody adds targets to an order that is not decided; whoever approved before must look again. */
@ApplicationScoped
class AddingTargets {
    /** Rows in one call. */
    static final int MAX_ROWS = 100_000;

    private static final int MAX_TARGETS = 1_000_000;
    private static final int MAX_SHOWN = 1_000;

    private final Orders orders;
    private final Targets targets;
    private final Sealing sealing;
    private final CanonicalForm form;
    private final OrderRecords records;
    private final CurrentCaller callers;

    AddingTargets(
            Orders orders,
            Targets targets,
            Sealing sealing,
            CanonicalForm form,
            OrderRecords records,
            CurrentCaller callers) {
        this.orders = orders;
        this.targets = targets;
        this.sealing = sealing;
        this.form = form;
        this.records = records;
        this.callers = callers;
    }

    /** @throws Problem 404, 403 child-safety-required, 409 already-decided, 413 too-many-targets */
    @Transactional
    TargetsAdded add(UUID id, List<TargetRow> rows) {
        var caller = callers.get();
        var order = orders.requireForChange(id);
        ChildSafety.require(caller, order.terms());
        if (order.progress().total() + rows.size() > MAX_TARGETS) {
            throw Problem.of(TakedownProblem.TOO_MANY_TARGETS, MAX_ROWS, MAX_TARGETS);
        }
        var rejected = new ArrayList<TargetsAdded.Row>();
        var given = read(rows, rejected);
        var doubles = targets.add(id, given);
        int added = given.size() - doubles.size();
        order.edited(caller.person(), added);
        if (added > 0) {
            sealing.seal(order);
        }
        records.record(records.about(TakedownEvent.TARGETS_ADDED, order).fact("added", added));
        return new TargetsAdded(
                added,
                doubles.size(),
                rejected.size(),
                doubles.stream().limit(MAX_SHOWN).map(AddingTargets::duplicate).toList(),
                rejected.stream().limit(MAX_SHOWN).toList(),
                order.progress().total(),
                order.digest());
    }

    private List<GivenTarget> read(List<TargetRow> rows, List<TargetsAdded.Row> rejected) {
        var given = new ArrayList<GivenTarget>(rows.size());
        for (var row : rows) {
            if (row.defect() != null) {
                rejected.add(rejected(row, row.defect()));
                continue;
            }
            var kind = row.kind() == null ? form.kindOf(row.value()) : row.kind();
            form.of(kind, row.value())
                    .ifPresentOrElse(
                            target -> given.add(new GivenTarget(row.line(), target, row.value())),
                            () -> rejected.add(rejected(row, "targets.unreadable")));
        }
        return given;
    }

    private static TargetsAdded.Row duplicate(GivenTarget row) {
        return new TargetsAdded.Row(row.line(), row.written(), Messages.text("targets.duplicate"));
    }

    private static TargetsAdded.Row rejected(TargetRow row, String key) {
        return new TargetsAdded.Row(row.line(), row.value(), Messages.text(key, row.kind()));
    }
}
