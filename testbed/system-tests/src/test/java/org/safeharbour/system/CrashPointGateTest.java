package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new way through outbox, inbox or ledger needs a place where a test can let it die; and every such place is in the code. */
class CrashPointGateTest {
    private static final List<String> MODULES =
            List.of("libs/service-kit", "notice-service", "takedown-service", "reporting-service", "gateway");
    private static final Pattern HIT = Pattern.compile("CrashPoint\\.hit\\(\\s*\"([^\"]+)\"");
    private static final Pattern CHANGES = Pattern.compile(
            "(?i)(insert into|update|delete from)\\s+(outbox|inbox|ledger_entry|ledger_leaf|ledger_tile|ledger_checkpoint"
                    + "|ledger_sequencer)\\b");

    /** Every file that changes these tables, and the points that lie around its changes. */
    private static final Map<String, Set<String>> COVERED = Map.ofEntries(
            Map.entry("outbox/Outbox.java", Set.of("outbox.before-commit")),
            Map.entry(
                    "outbox/Leases.java",
                    Set.of("outbox.after-lease-before-send", "outbox.after-send-before-mark", "outbox.after-mark")),
            // A person's decision about a dead letter: one statement in the transaction that resolves the task.
            Map.entry("outbox/ParkedCommands.java", Set.of("ledger.before-commit")),
            Map.entry("inbox/Inbox.java", Set.of("inbox.before-commit", "inbox.after-commit-before-answer")),
            Map.entry("ledger/Entries.java", Set.of("ledger.before-commit")),
            Map.entry(
                    "ledger/SequencingBatch.java",
                    Set.of("sequencer.before-commit", "sequencer.after-commit-before-sign")),
            Map.entry("ledger/DatabaseTiles.java", Set.of("sequencer.before-commit")),
            Map.entry("ledger/CheckpointSigner.java", Set.of("sequencer.after-memory-before-checkpoint")),
            // Taking over: the epoch is one statement, and what follows it is covered by the batch.
            Map.entry("ledger/Leadership.java", Set.of("sequencer.before-commit")));

    @Test
    void everyPathThroughOutboxInboxAndLedgerHasItsPoint() {
        var points = points();
        var changing = sources()
                .filter(file -> CHANGES.matcher(read(file)).find())
                .map(file -> file.getParent().getFileName() + "/" + file.getFileName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(changing).as("files that change outbox, inbox or ledger").isEqualTo(new TreeSet<>(COVERED.keySet()));
        COVERED.forEach((file, around) -> assertThat(points).as(file).containsAll(around));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libs/service-kit", "notice-service", "takedown-service", "reporting-service", "gateway"})
    void theRegistryNamesThePointsOfTheCode(String module) {
        assertThat(new TreeSet<>(CrashSite.points(module))).isEqualTo(hits(module));
    }

    /** Between two calls to somebody else lies a state that must survive. */
    @Test
    void everyCallToThePlatformHasAPointBesideIt() {
        assertThat(points())
                .contains(
                        "enforcement.after-snapshot-before-receipt",
                        "enforcement.after-action-before-mark",
                        "hold.after-snapshot-before-settle",
                        "evidence.before-commit");
    }

    private static Set<String> points() {
        return MODULES.stream()
                .flatMap(module -> CrashSite.points(module).stream())
                .collect(Collectors.toSet());
    }

    private static TreeSet<String> hits(String module) {
        var hits = new TreeSet<String>();
        sources(module).forEach(file -> HIT.matcher(read(file)).results().forEach(hit -> hits.add(hit.group(1))));
        return hits;
    }

    private static Stream<Path> sources() {
        return MODULES.stream().flatMap(module -> sources(module).stream());
    }

    private static List<Path> sources(String module) {
        try (var files = Files.walk(Project.root().resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
