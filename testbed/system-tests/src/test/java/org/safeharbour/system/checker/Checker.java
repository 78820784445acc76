package org.safeharbour.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeharbour.system.checker.Operation.Call;
import org.safeharbour.system.checker.Operation.Outcome;

/**
 * The judge of a run with faults. It reads a folder with {@code history.jsonl}, {@code platform.jsonl} and
 * {@code ledgers/<service>} with {@code ledgers/<service>.vkey}, and says what is wrong: nothing accepted may be lost, every action
 * has one effect, every accepted write has its leaf, every export passes the verifier.
 */
public final class Checker {
    private static final String NOTICE = "notice";
    private static final String TAKEDOWN = "takedown";
    private static final String REPORTING = "reporting";
    private static final List<String> LEDGERS = List.of(NOTICE, TAKEDOWN, REPORTING);
    /** Ledgers keep milliseconds, histories nanoseconds. */
    private static final long ROUNDING_MILLIS = 1;

    private final History history;
    private final PlatformLog platform;
    private final Map<String, LedgerFolder> ledgers;
    private final List<String> findings = new ArrayList<>();

    private Checker(History history, PlatformLog platform, Map<String, LedgerFolder> ledgers) {
        this.history = history;
        this.platform = platform;
        this.ledgers = ledgers;
    }

    /** What is wrong with the run in this folder, one sentence each; empty when nothing is. */
    public static List<String> findings(Path folder) throws IOException {
        Map<String, LedgerFolder> ledgers = new HashMap<>();
        Path exports = folder.resolve("ledgers");
        for (String service : LEDGERS) {
            ledgers.put(
                    service, LedgerFolder.read(service, exports.resolve(service), exports.resolve(service + ".vkey")));
        }
        return new Checker(
                        History.read(folder.resolve("history.jsonl")),
                        PlatformLog.read(folder.resolve("platform.jsonl")),
                        ledgers)
                .check();
    }

    /** For a run that somebody else made: the folder is the one argument; status 1 when something is wrong. */
    public static void main(String[] arguments) throws IOException {
        List<String> findings = findings(Path.of(arguments[0]));
        findings.forEach(System.out::println);
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private List<String> check() {
        ledgers.values().stream()
                .filter(ledger -> ledger.refusal() != null)
                .forEach(ledger -> found("ledger of %s: %s", ledger.service(), ledger.refusal()));
        if (history.of(Call.FILE).noneMatch(Operation::accepted)) {
            found("empty: no notice was accepted, so nothing was shown");
        }
        nothingLost();
        nothingInvented();
        everyWriteHasItsLeaf();
        everyActionOnce();
        everyEffectHasItsLeaf();
        everythingKept();
        return List.copyOf(findings);
    }

    /** Each accepted notice was there at the end, and each of its demands was answered in full. */
    private void nothingLost() {
        Map<String, JsonNode> last = new HashMap<>();
        history.of(Call.READ).filter(Operation::accepted).forEach(read -> last.put(read.subject(), read.value()));
        filed().forEach(filed -> {
            JsonNode seen = last.get(filed.object());
            if (seen == null) {
                found("lost: notice %s was accepted and is not there", filed.object());
                return;
            }
            if (!accepted(Call.ACCEPT, filed.object())) {
                return;
            }
            for (JsonNode demand : seen.path("demands")) {
                if (!"ANSWERED".equals(demand.path("state").asText())) {
                    found(
                            "lost: demand %s of notice %s ended as %s",
                            demand.path("position"), filed.object(), demand.path("state"));
                }
            }
            long wanted = filed.targets().stream()
                    .map(Operation.Target::demand)
                    .distinct()
                    .count();
            if (seen.path("demands").size() != wanted) {
                found(
                        "lost: notice %s has %d demands",
                        filed.object(), seen.path("demands").size());
            }
        });
    }

    /** A notice that no client filed, or one filed twice by a repeat, shows as a leaf too many. */
    private void nothingInvented() {
        Set<String> known = filed().map(Operation::object).collect(Collectors.toSet());
        var begin = history.begin().minusMillis(ROUNDING_MILLIS);
        long unknown = ledgers.get(NOTICE)
                .of(Call.FILE.event())
                .filter(leaf -> !leaf.at().isBefore(begin) && !known.contains(leaf.object()))
                .count();
        long open = history.of(Call.FILE)
                .filter(file -> file.outcome() == Outcome.INFO)
                .count();
        if (unknown > open) {
            found("doubled: %d notices were registered that no client knows, %d calls are open", unknown, open);
        }
    }

    private void everyWriteHasItsLeaf() {
        history.operations().stream()
                .filter(operation -> operation.call().isWrite() && operation.accepted())
                .forEach(operation -> {
                    long leaves = ledgers.get(operation.call().ledger())
                            .of(operation.call().event())
                            .filter(leaf -> leaf.object().equals(operation.object()))
                            .count();
                    long wanted = operation.is(Call.APPROVE)
                            ? history.of(Call.APPROVE)
                                    .filter(other ->
                                            other.accepted() && other.object().equals(operation.object()))
                                    .count()
                            : 1;
                    if (leaves != wanted) {
                        found(
                                "leaf: %s of %s was accepted %d times and has %d leaves %s",
                                operation.call(),
                                operation.object(),
                                wanted,
                                leaves,
                                operation.call().event());
                    }
                });
    }

    /** Approved: one effect. Never approved: none. In doubt: at most one. */
    private void everyActionOnce() {
        Set<String> ids = new HashSet<>();
        platform.actions().stream()
                .filter(action -> !ids.add(action.id()))
                .forEach(action -> found("doubled: action %s is twice in the platform's log", action.id()));
        filed().forEach(filed -> filed.targets().stream()
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
        filed().flatMap(filed -> filed.targets().stream())
                .flatMap(target -> platform.actions().stream().filter(action -> action.isOn(target)))
                .filter(PlatformLog.Action::applied)
                .filter(action -> leaves.getOrDefault(action.id(), 0L) != 1)
                .forEach(action -> found(
                        "leaf: action %s was done and has %d leaves",
                        action.id(), leaves.getOrDefault(action.id(), 0L)));
    }

    /** A demand to preserve has its hold, and the case has evidence for each of its targets. */
    private void everythingKept() {
        filed().filter(filed -> accepted(Call.ACCEPT, filed.object())).forEach(filed -> {
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

    private Stream<Operation> filed() {
        return history.of(Call.FILE).filter(Operation::accepted);
    }

    private Stream<Operation> approvals(String notice, int demand) {
        return history.of(Call.APPROVE).filter(approval -> approval.subject().equals(notice + "/" + demand));
    }

    private boolean accepted(Call call, String subject) {
        return history.of(call)
                .anyMatch(
                        operation -> operation.accepted() && operation.subject().equals(subject));
    }

    private void found(String form, Object... values) {
        findings.add(form.formatted(values));
    }
}
