package org.safeharbour.chirp.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeharbour.chirp.behaviour.Misbehaving;
import org.safeharbour.chirp.behaviour.Mode;
import org.safeharbour.chirp.connector.RecordedAction.Outcome;

/**
 * Carries out a batch of actions: the record of each, its effect and its answer are one transaction, so an action has
 * its effect once however often and however parallel it is sent.
 */
@ApplicationScoped
class ApplyingActions {

    private final Actions actions;
    private final Subjects subjects;
    private final ReadingTargets targets;
    private final Misbehaving misbehaving;
    private final Clock clock;

    ApplyingActions(Actions actions, Subjects subjects, ReadingTargets targets, Misbehaving misbehaving, Clock clock) {
        this.actions = actions;
        this.subjects = subjects;
        this.targets = targets;
        this.misbehaving = misbehaving;
        this.clock = clock;
    }

    /** Answers every item; one that cannot be done never stops the others. */
    @Transactional
    ActionsView apply(String caller, ActionsRequest request) {
        // PostgreSQL keeps microseconds: the first answer must equal the repeated one.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, RecordedAction> recorded = actions.record(caller, request.items(), at);
        carryOut(request.items(), recorded);
        return new ActionsView(request.items().stream()
                .map(item -> answer(item, recorded.get(item.actionId())))
                .toList());
    }

    private void carryOut(List<ActionsRequest.Item> items, Map<String, RecordedAction> recorded) {
        Map<String, TargetName> names = new LinkedHashMap<>(); // the request's order decides within a batch
        for (ActionsRequest.Item item : items) {
            RecordedAction action = recorded.get(item.actionId());
            if (action.fresh()) {
                names.computeIfAbsent(item.actionId(), id -> targets.read(action.target()));
            }
        }
        Map<TargetName, Subject> held = subjects.hold(names.values());
        List<RecordedAction> settled = new ArrayList<>();
        List<String> feigned = new ArrayList<>();
        names.forEach((id, name) -> {
            RecordedAction action = recorded.get(id);
            Outcome outcome = decide(action, name, held.get(name));
            settled.add(action.settled(outcome));
            if (outcome.equals(Outcome.FEIGNED)) {
                feigned.add(id);
            }
        });
        subjects.save(held.values());
        actions.settle(settled);
        actions.feign(feigned);
        settled.forEach(action -> recorded.put(action.actionId(), action));
    }

    private Outcome decide(RecordedAction action, TargetName name, Subject subject) {
        if (name instanceof TargetName.NotUnderstood(Refusal why)) {
            return Outcome.refused(why);
        }
        Optional<Measure> measure = Measure.named(action.measure());
        if (measure.isEmpty()) {
            return Outcome.refused(Refusal.MEASURE_NOT_SUPPORTED);
        }
        if (!measure.get().fits(action.target().kind())) {
            return Outcome.refused(Refusal.MEASURE_DOES_NOT_FIT_TARGET);
        }
        if (subject == null) {
            return Outcome.NOT_FOUND;
        }
        if (misbehaving.wants(Mode.ACKNOWLEDGED_NOT_DONE, action.target().value())) {
            return Outcome.FEIGNED;
        }
        boolean changed = subject.set(measure.get(), action.applied(), action.at(), action.actionId());
        return changed ? Outcome.APPLIED : Outcome.ALREADY_APPLIED;
    }

    /** Another effect under a used id is a mistake of the caller: it is refused and the first one stands. */
    private static ActionsView.Item answer(ActionsRequest.Item item, RecordedAction action) {
        if (action.same(item)) {
            return action.view();
        }
        return action.settled(Outcome.refused(Refusal.ACTION_ID_REUSED)).view();
    }
}
