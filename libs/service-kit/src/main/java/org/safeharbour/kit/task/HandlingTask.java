package org.safeharbour.kit.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.kit.outbox.Outbox;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Listing, claiming and resolving tasks. */
@ApplicationScoped
class HandlingTask {
    private final TaskRows rows;
    private final CurrentCaller callers;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Event<TaskResolved> resolved;
    private final Clock clock;
    private final String service;

    HandlingTask(
            TaskRows rows,
            CurrentCaller callers,
            Ledger ledger,
            Outbox outbox,
            Event<TaskResolved> resolved,
            Clock clock,
            KitConfig config) {
        this.rows = rows;
        this.callers = callers;
        this.ledger = ledger;
        this.outbox = outbox;
        this.resolved = resolved;
        this.clock = clock;
        this.service = config.service();
    }

    @Transactional
    List<Task> list(TaskState state, String kind, PageRequest page) {
        return rows.list(state, kind, page);
    }

    /** The caller takes the task over. @throws Problem 404, or 409 when it is resolved */
    @Transactional
    Task claim(UUID id) {
        var task = movable(id, TaskState.CLAIMED);
        var claimed = task.claimed(person(), clock.instant());
        rows.save(claimed);
        ledger.record(LedgerEvent.of(TaskEvent.TASK_CLAIMED, "task", id).fact("kind", task.kind()));
        return claimed;
    }

    /** The caller says how the task ended. @throws Problem 404, or 409 when it was resolved before */
    @Transactional
    Task resolve(UUID id, String resolution, String note) {
        var task = movable(id, TaskState.RESOLVED);
        var done = task.resolved(person(), clock.instant(), resolution, note);
        rows.save(done);
        ledger.record(LedgerEvent.of(TaskEvent.TASK_RESOLVED, "task", id)
                .fact("kind", task.kind())
                .fact("resolution", resolution));
        var event = new TaskResolved(id, task.kind(), task.objectId(), resolution, note);
        if (task.source().equals(service)) {
            resolved.fire(event);
        } else {
            outbox.send(new Command(task.source(), Tasks.RESOLVED, "task:" + id, event, null));
        }
        return done;
    }

    /** For a decision that comes from the copy: when both were resolved, the first one holds. */
    @Transactional
    void resolveUnlessDone(UUID id, String resolution, String note) {
        var task = rows.lock(id).orElseThrow(Problem::notFound);
        if (task.state() != TaskState.RESOLVED) {
            resolve(id, resolution, note);
        }
    }

    private Task movable(UUID id, TaskState next) {
        var task = rows.lock(id).orElseThrow(Problem::notFound);
        if (!task.state().successors().contains(next)) {
            throw Problem.of(CommonProblem.CONFLICT);
        }
        return task;
    }

    private String person() {
        Caller caller = callers.get();
        return caller.person();
    }
}
