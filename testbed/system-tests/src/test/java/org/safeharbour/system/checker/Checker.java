package org.safeharbour.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeharbour.system.checker.Operation.Call;
import org.safeharbour.system.checker.Operation.Outcome;

/**
 * The judge of a run with faults. It reads a folder with {@code history.jsonl}, {@code platform.jsonl} and
 * {@code ledgers/<service>} with {@code ledgers/<service>.vkey}, and says what is wrong: nothing accepted may be lost, every action
 * has one effect, every accepted write has its leaf, every export passes the verifier.
 */
public final class Checker {
    private static final String NOTICE = "notice";
    private static final String KEY = ".vkey";
    private static final List<String> NEEDED = List.of(NOTICE, Effects.TAKEDOWN, Effects.REPORTING);
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
        try (var files = Files.list(exports)) {
            for (Path key : files.filter(file -> file.toString().endsWith(KEY)).toList()) {
                String service = key.getFileName().toString().replace(KEY, "");
                ledgers.put(service, LedgerFolder.read(service, exports.resolve(service), key));
            }
        }
        if (!ledgers.keySet().containsAll(NEEDED)) {
            throw new IOException("exports of " + NEEDED + " are needed, there are " + ledgers.keySet());
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
        findings.addAll(new Effects(history, platform, ledgers).findings());
        return List.copyOf(findings);
    }

    /** Each accepted notice was there at the end, and each of its demands was answered in full. */
    private void nothingLost() {
        Map<String, JsonNode> last = new HashMap<>();
        history.of(Call.READ).filter(Operation::accepted).forEach(read -> last.put(read.subject(), read.value()));
        history.filed().forEach(filed -> {
            JsonNode seen = last.get(filed.object());
            if (seen == null) {
                found("lost: notice %s was accepted and is not there", filed.object());
                return;
            }
            if (!history.accepted(Call.ACCEPT, filed.object())) {
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
        Set<String> known = history.filed().map(Operation::object).collect(Collectors.toSet());
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

    private void found(String form, Object... values) {
        findings.add(form.formatted(values));
    }
}
