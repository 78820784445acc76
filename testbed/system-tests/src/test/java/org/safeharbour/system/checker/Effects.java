package org.safeharbour.system.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeharbour.system.checker.Operation.Call;
import org.safeharbour.system.checker.Operation.Outcome;

/** What was done in the world: once for each approval, never without one, and told in the ledgers. */
final class Effects {
    static final String TAKEDOWN = "takedown";
    static final String REPORTING = "reporting";

    private final History history;
    private final PlatformLog platform;
    private final Map<String, LedgerFolder> ledgers;
    private final List<String> findings = new ArrayList<>();

    Effects(History history, PlatformLog platform, Map<String, LedgerFolder> ledgers) {
        this.history = history;
        this.platform = platform;
        this.ledgers = ledgers;
    }

    List<String> findings() {
        everyActionOnce();
        everyEffectHasItsLeaf();
        everythingKept();
        return findings;
    }

    /** Approved: one effect. Never approved: none. In doubt: at most one. */
    private void everyActionOnce() {
        Set<String> ids = new HashSet<>();
        platform.actions().stream()
                .filter(action -> !ids.add(action.id()))
                .forEach(action -> found("doubled: action %s is twice in the platform's log", action.id()));
        history.filed().forEach(filed -> filed.targets().stream()
                .filter(target -> target.measure() != null)
                .forEach(target -> {
                    var actions = platform.actions().stream()
                            .filter(action -> action.isOn(target))
                            .toList();
                    boolean approved =
                            approvals(filed.object(), target.demand()).anyMatch(Operation::accepted);
                    boolean asked = approvals(filed.object(), target.demand())
                            .anyMatch(approval -> approval.outcome() != Outcome.FAIL);
                    if (actions.size() > 1) {
                        found("doubled: %s %s has %d actions", target.measure(), target.value(), actions.size());
                    } else if (approved && actions.stream().noneMatch(PlatformLog.Action::applied)) {
                        found("lost: %s %s was approved and never done", target.measure(), target.value());
                    } else if (!asked && !actions.isEmpty()) {
                        found("unasked: %s %s was done without an approval", target.measure(), target.value());
                    }
                }));
    }

    /** The platform's log and the ledger tell of the same effects. */
    private void everyEffectHasItsLeaf() {
        Map<String, Long> leaves = ledgers.get(TAKEDOWN)
                .of("TARGET_ENFORCED")
                .collect(Collectors.groupingBy(LedgerFolder.Leaf::object, Collectors.counting()));
        history.filed()
                .flatMap(filed -> filed.targets().stream())
                .flatMap(target -> platform.actions().stream().filter(action -> action.isOn(target)))
                .filter(PlatformLog.Action::applied)
                .filter(action -> leaves.getOrDefault(action.id(), 0L) != 1)
                .forEach(action -> found(
                        "leaf: action %s was done and has %d leaves",
                        action.id(), leaves.getOrDefault(action.id(), 0L)));
    }

    /** A demand to preserve has its hold, and the case has evidence for each of its targets. */
    private void everythingKept() {
        history.filed()
                .filter(filed -> history.accepted(Call.ACCEPT, filed.object()))
                .forEach(filed -> {
                    long wanted = filed.targets().stream()
                            .filter(target -> target.measure() == null)
                            .map(Operation.Target::demand)
                            .distinct()
                            .count();
                    long holds = about("HOLD_OPENED", filed.object());
                    if (holds != wanted) {
                        found("leaf: notice %s asks for %d holds and has %d", filed.object(), wanted, holds);
                    }
                    long subjects = filed.targets().stream()
                            .map(target -> target.kind() + target.value())
                            .distinct()
                            .count();
                    long kept = about("EVIDENCE_KEPT", filed.object());
                    if (kept < subjects) {
                        found("lost: notice %s has evidence of %d out of %d targets", filed.object(), kept, subjects);
                    }
                });
    }

    private long about(String event, String notice) {
        return ledgers.get(REPORTING)
                .of(event)
                .filter(leaf -> notice.equals(leaf.facts().path("noticeId").asText()))
                .count();
    }

    private Stream<Operation> approvals(String notice, int demand) {
        return history.of(Call.APPROVE).filter(approval -> approval.subject().equals(notice + "/" + demand));
    }

    private void found(String form, Object... values) {
        findings.add(form.formatted(values));
    }
}
