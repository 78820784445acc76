package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.ledger.LedgerExport;
import org.safeharbour.local.Service;
import org.safeharbour.local.job.Api;
import org.safeharbour.system.checker.Checker;

/**
 * One load with faults in its middle. What happened is written down in a folder of its own; whether it was right is decided from
 * there, by the checker and nobody else.
 */
final class FaultRun {
    private static final List<String> LEDGERS = List.of("notice", "takedown", "reporting");
    private static final Duration SEQUENCED_WITHIN = Duration.ofSeconds(30);
    private static final Duration FAULTS_END_WITHIN = Duration.ofMinutes(20);

    private final Stack stack;
    private final Path folder;
    private final long before;

    private FaultRun(Stack stack, String name) {
        this.stack = stack;
        this.folder = stack.root()
                .resolve("testbed/system-tests/target/faults")
                .resolve(name + "-" + UUID.randomUUID().toString().substring(0, 8));
        this.before = lastAction();
    }

    /** Runs a load of notices beside the faults; afterwards everything accepted must have come true, once. */
    static void of(Stack stack, String name, int notices, Consumer<Recorder> faults) {
        new FaultRun(stack, name).run(notices, faults);
    }

    private void run(int notices, Consumer<Recorder> faults) {
        long begin = System.nanoTime();
        try (var recorder = new Recorder(stack.http(), stack.gateway("/"), folder)) {
            var load = new NoticeLoad(stack, recorder);
            var working = Background.run(() -> load.run(notices));
            var breaking = Background.run(() -> faults.accept(recorder));
            // Nobody waits for a house that nobody mends any more.
            breaking.exceptionally(failure -> {
                working.completeExceptionally(failure);
                return null;
            });
            working.join();
            breaking.orTimeout(FAULTS_END_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
            load.settle();
            load.readAll();
            dumpPlatform();
            LEDGERS.forEach(this::dumpLedger);
            if (somethingSigned("gateway")) {
                dumpLedger("gateway");
            }
            System.out.printf(
                    "%s: %d writes accepted, %d tries without answer, %.1f s%n",
                    folder.getFileName(),
                    recorder.accepted(),
                    recorder.unanswered(),
                    (System.nanoTime() - begin) / 1e9);
            assertThat(Checker.findings(folder)).as(folder.toString()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The platform's log since this run began, one action a line. */
    private void dumpPlatform() throws IOException {
        var lines = new StringBuilder();
        long after = before;
        for (var page = actions(after); !page.isEmpty(); page = actions(after)) {
            for (var action : page) {
                lines.append(action).append('\n');
                after = action.path("seq").asLong();
            }
        }
        Files.writeString(folder.resolve("platform.jsonl"), lines);
    }

    private void dumpLedger(String service) {
        var database = new SuperuserSource(stack.local().postgres(), service);
        var target = folder.resolve("ledgers").resolve(service);
        try {
            Awaitility.await("ledger of " + service).atMost(SEQUENCED_WITHIN).until(() -> allSigned(database));
            new LedgerExport(database).write(target);
            Files.writeString(
                    target.resolveSibling(service + ".vkey"),
                    stack.local().keys().ledgerKey(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The gateway records log-ins and denials: a load may do without either. */
    private boolean somethingSigned(String service) {
        var database = new SuperuserSource(stack.local().postgres(), service);
        return Sql.on(database)
                .first("select exists (select 1 from ledger_checkpoint)", row -> row.getBoolean(1))
                .orElse(false);
    }

    private static boolean allSigned(SuperuserSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select (select count(*) from ledger_entry where leaf_index is null),
                               (select size from ledger_sequencer) - (select max(size) from ledger_checkpoint)
                        """)) {
            return rows.next() && rows.getLong(1) == 0 && rows.getLong(2) == 0;
        }
    }

    private long lastAction() {
        long last = 0;
        for (var page = actions(last); !page.isEmpty(); page = actions(last)) {
            last = page.get(page.size() - 1).path("seq").asLong();
        }
        return last;
    }

    private JsonNode actions(long after) {
        return Api.with(stack.http(), stack.local().ports().url(Service.CHIRP), stack.chirpAdminToken())
                .get("/admin/v1/actions?limit=1000&after=" + after)
                .path("items");
    }
}
