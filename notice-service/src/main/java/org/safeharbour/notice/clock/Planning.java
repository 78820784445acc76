package org.safeharbour.notice.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The planning of one notice: each obligation that concerns it gives its clocks, then the letter's own deadlines. */
final class Planning {
    private static final String LEGAL_BASIS = "LEGAL_BASIS";
    private static final Comparator<PlannedClock> ORDER = Comparator.comparingInt(
                    (PlannedClock clock) -> clock.demands().isEmpty()
                            ? Integer.MAX_VALUE
                            : clock.demands().getFirst())
            .thenComparing(PlannedClock::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final NoticeFacts facts;
    private final CitedProvisions provisions;
    private final StatedDeadlines stated;
    private final Competence competence;
    private final Map<String, LegalPeriod> policy;
    private final List<PlannedClock> clocks = new ArrayList<>();
    private final Set<String> planned = new HashSet<>();
    private final Set<Integer> answeredByLaw = new HashSet<>();
    private final Map<Integer, String> refused = new HashMap<>();
    private final List<Defect> defects = new ArrayList<>();

    Planning(NoticeFacts facts, CitedProvisions provisions, Competence competence, Map<String, LegalPeriod> policy) {
        this.facts = facts;
        this.provisions = provisions;
        this.stated = new StatedDeadlines(facts);
        this.competence = competence;
        this.policy = policy;
    }

    /** The clocks, in the order of {@link ClockPlan#clocks()}. */
    List<PlannedClock> clocks(List<Obligation> packOrder) {
        var applicable = packOrder.stream()
                .filter(Obligation::executable)
                .filter(row -> row.equals(provisions.governing().get(row.id())))
                .filter(this::concerns)
                .toList();
        applicable.forEach(row -> planned.add(row.id()));
        applicable.stream()
                .filter(row -> row.yieldsTo().stream().noneMatch(planned::contains))
                .forEach(this::plan);
        planStated();
        return clocks.stream().sorted(ORDER).toList();
    }

    /** What the planning found missing; complete once the clocks are planned. */
    List<Defect> defects() {
        return defects;
    }

    private boolean concerns(Obligation row) {
        var scope = row.appliesTo();
        return (scope.noticeKinds().isEmpty() || scope.noticeKinds().contains(facts.kind()))
                && (scope.agencyKinds().isEmpty() || scope.agencyKinds().contains(facts.authority()))
                && (!scope.childSafetyOnly() || facts.childSafety())
                && (scope.legalBases().isEmpty()
                        || scope.kindsWithoutCitation().contains(facts.kind())
                        || scope.legalBases().stream().anyMatch(provisions.cited()::contains))
                && (scope.demandTypes().isEmpty() || !positions(row).isEmpty());
    }

    /** The demands that a row concerns: those of its types; all of them; none for a duty towards the whole notice. */
    private List<Integer> positions(Obligation row) {
        var types = row.appliesTo().demandTypes();
        if (types.isEmpty() && row.duty().metBy() != Duty.MetBy.ANSWER) {
            return List.of();
        }
        return facts.demands().stream()
                .filter(demand -> types.isEmpty() || types.contains(demand.type()))
                .map(NoticeFacts.Demand::position)
                .toList();
    }

    private void plan(Obligation row) {
        var why = new ArrayList<String>();
        why.add(Why.inForce(row));
        provisions.remark(row).ifPresent(why::add);
        var positions = positions(row);
        if (isObstructed(row, positions, why)) {
            positions.forEach(position -> refused.put(position, why.getLast()));
            add(row, positions, row.period(), null, ClockState.NOT_STARTED, why);
        } else if (row.startEvent() != StartEvent.RECEIPT) {
            why.add(Why.line("awaits." + row.startEvent(), Why.length(row.period())));
            add(row, positions, row.period(), null, ClockState.NOT_STARTED, why);
        } else if (row.deadline().source() == DueSource.STATED) {
            planAsStated(row, positions, why);
        } else {
            planFromReceipt(row, positions, why);
        }
    }

    /** Whether the notice lacks what the provision needs to take effect; the reason is added to {@code why}. */
    private boolean isObstructed(Obligation row, List<Integer> positions, List<String> why) {
        var threshold = competence.threshold(row, facts.authority());
        var verdict = competence.of(row, facts);
        switch (verdict) {
            case RANK_BELOW -> why.add(Why.line("rank-below", facts.issuerRank(), threshold, row.rule()));
            case RANK_UNSTATED -> why.add(Why.line("rank-unstated", row.rule(), threshold));
            case NOT_EMPOWERED -> why.add(Why.line("not-empowered", row.rule()));
            case COMPETENT -> {}
        }
        if (verdict == Competence.Verdict.RANK_BELOW) {
            defect(Defect.Code.ISSUER_RANK_BELOW_THRESHOLD, positions, why.getLast());
        }
        var uncited = row.appliesTo().legalBases().stream().noneMatch(provisions.cited()::contains);
        if (uncited && row.requiresOf(LEGAL_BASIS, facts.authority())) {
            why.add(Why.line("basis-missing", row.rule()));
            defect(Defect.Code.NO_LEGAL_BASIS, positions, why.getLast());
            return true;
        }
        return verdict == Competence.Verdict.RANK_BELOW || verdict == Competence.Verdict.NOT_EMPOWERED;
    }

    private void defect(Defect.Code code, List<Integer> positions, String text) {
        positions.forEach(position -> defects.add(new Defect(code, position, text)));
    }

    private void planFromReceipt(Obligation row, List<Integer> positions, List<String> why) {
        var period = row.deadline().source() == DueSource.POLICY ? policy.get(row.id()) : row.period();
        if (row.deadline().source() != DueSource.STATUTE) {
            why.add(Why.line("no-number", row.deadline().text()));
        }
        if (period != null) {
            var counted = Why.counted(period, StartEvent.RECEIPT, facts.receivedAt(), facts.zone());
            why.add(row.deadline().source() == DueSource.POLICY ? Why.line("policy", counted) : counted);
        }
        var dueAt = period == null ? null : period.dueAfter(facts.receivedAt(), facts.zone());
        add(row, positions, period, dueAt, ClockState.RUNNING, why);
    }

    /** The provision leaves the date to the letter; what the letter leaves open may be the operator's target. */
    private void planAsStated(Obligation row, List<Integer> positions, List<String> why) {
        stated.grouped(positions).forEach((deadline, demands) -> {
            var lines = new ArrayList<>(why);
            lines.add(deadline.why());
            answeredByLaw.addAll(demands);
            add(row, demands, deadline.period(), deadline.dueAt(), ClockState.RUNNING, lines);
        });
        var open = positions.stream()
                .filter(position -> stated.of(position).isEmpty())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        var target = policy.get(row.id());
        why.add(Why.line("no-number", row.deadline().text()));
        if (target == null) {
            why.add(Why.line("no-date"));
            add(row, open, null, null, ClockState.NOT_STARTED, why);
        } else {
            why.add(Why.line("policy", Why.counted(target, StartEvent.RECEIPT, facts.receivedAt(), facts.zone())));
            add(row, open, target, target.dueAfter(facts.receivedAt(), facts.zone()), ClockState.RUNNING, why);
        }
    }

    /** Stated deadlines that no provision has taken up stand beside the statutory clocks. */
    private void planStated() {
        var positions = facts.demands().stream()
                .map(NoticeFacts.Demand::position)
                .filter(position -> !answeredByLaw.contains(position))
                .toList();
        stated.grouped(positions).forEach((deadline, demands) -> {
            var due = demands.stream().filter(p -> !refused.containsKey(p)).toList();
            var halted = demands.stream().filter(refused::containsKey).toList();
            if (!due.isEmpty()) {
                clocks.add(statedClock(due, deadline, deadline.dueAt(), ClockState.RUNNING, List.of(deadline.why())));
            }
            if (!halted.isEmpty()) {
                var why = List.of(deadline.why(), refused.get(halted.getFirst()));
                clocks.add(statedClock(halted, deadline, null, ClockState.NOT_STARTED, why));
            }
        });
    }

    private PlannedClock statedClock(
            List<Integer> demands, StatedDeadlines.Stated deadline, Instant dueAt, ClockState state, List<String> why) {
        return new PlannedClock(
                PlannedClock.STATED,
                Duty.ANSWER,
                facts.zone(),
                demands,
                DueSource.STATED,
                deadline.period(),
                false,
                true,
                state == ClockState.RUNNING ? facts.receivedAt() : null,
                dueAt,
                state,
                why);
    }

    private void add(
            Obligation row,
            List<Integer> positions,
            LegalPeriod period,
            Instant dueAt,
            ClockState state,
            List<String> why) {
        clocks.add(new PlannedClock(
                row.rule(),
                row.duty(),
                facts.zone(),
                positions,
                row.deadline().source(),
                period,
                row.pausable(),
                row.extendable(),
                state == ClockState.RUNNING ? facts.receivedAt() : null,
                dueAt,
                state,
                why));
    }
}
