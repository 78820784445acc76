package org.safeharbour.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.database.DatabaseFailure;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.Json;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.TilesInMemory;
import org.safeharbour.ledger.TlogProof;
import org.safeharbour.ledger.TreeAppender;
import org.safeharbour.ledger.VerifierKey;
import org.safeharbour.ledger.verifier.LedgerVerify;

@QuarkusTest
class LedgerTest {
    enum Happened implements EventType {
        THING_MADE
    }

    @Inject
    Ledger ledger;

    @Inject
    LedgerKey key;

    @Inject
    LedgerBacklog backlog;

    @Inject
    Sequencer sequencer;

    @Inject
    KitConfig config;

    @Inject
    CurrentCaller callers;

    @Inject
    javax.sql.DataSource database;

    @Inject
    @DataSource("sequencer")
    javax.sql.DataSource sequencing;

    private final String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);

    private final String owner = ConfigProvider.getConfig().getValue("quarkus.flyway.username", String.class);

    private final String password = ConfigProvider.getConfig().getValue("quarkus.flyway.password", String.class);

    @AfterEach
    void letGo() {
        backlog.measured(0, 0);
        sequencer.onStop(null);
    }

    @Test
    void anEntryExistsExactlyWhenItsTransactionDoes() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    ledger.record(event());
                    throw new IllegalStateException("the business change failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(unsequenced()).isZero();
        record();
        assertThat(unsequenced()).isEqualTo(1);
        drain();
        assertThat(unsequenced()).isZero();
    }

    @Test
    void theProofOfAnEntryVerifiesWithThePublishedKey() {
        var id = record();
        assertThat(read(() -> ledger.proof(id))).isEmpty();
        drain();
        for (int i = 0; i < 300; i++) {
            record();
        }
        drain();
        var leaf = read(() -> ledger.entry(id)).orElseThrow();
        var proof = TlogProof.parse(read(() -> ledger.proof(id)).orElseThrow().getBytes(StandardCharsets.UTF_8));
        var check = proof.check(Hash.ofLeaf(leaf), VerifierKey.parse(ledger.verifierKey()));
        assertThat(check.toString()).isEqualTo("VERIFIED");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLeafTellsWhatHappenedWithoutPersonalData() {
        var object = Ids.next();
        var id = callers.call(
                TestCallers.staff("person-7", "notice.handle"),
                () -> inTransaction(() -> ledger.record(LedgerEvent.of(Happened.THING_MADE, "thing", object)
                        .agency("ifso")
                        .fact("documentSha256", "ab".repeat(32))
                        .fact("count", 3)
                        .fact("nothing", null)
                        .sensitive("target", "@someone"))));
        var bytes = read(() -> ledger.entry(id)).orElseThrow();
        var leaf = (java.util.Map<String, Object>) Json.parse(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("@someone");
        assertThat(leaf)
                .containsEntry("origin", key.origin())
                .containsEntry("entryId", id.toString())
                .containsEntry("actor", "staff:person-7")
                .containsEntry("event", "THING_MADE")
                .containsEntry("object", java.util.Map.of("kind", "thing", "id", object.toString()))
                .containsEntry("facts", java.util.Map.of("documentSha256", "ab".repeat(32), "count", 3.0));
        var openings = read(() -> ledger.openings(id));
        assertThat(openings.openings()).hasSize(1);
        assertThat(((java.util.Map<String, Object>) leaf.get("commitments")).get("target"))
                .isEqualTo(openings.openings().getFirst().commitment().toHex());
        assertThat(openings.openings().getFirst().value()).isEqualTo("@someone");
    }

    @Test
    void anotherAgencyDoesNotSeeTheEntry() {
        var id = callers.call(
                TestCallers.officer("o", "ifso"),
                () -> inTransaction(() -> ledger.record(event().agency("ifso").sensitive("target", "@a"))));
        var dcw = TestCallers.officer("p", "dcw");
        assertThat(callers.call(dcw, () -> ledger.entry(id))).isEmpty();
        assertThat(callers.call(dcw, () -> ledger.openings(id)).openings()).isEmpty();
        assertThat(callers.call(TestCallers.officer("o", "ifso"), () -> ledger.entry(id)))
                .isPresent();
    }

    /** security.md 3.2: the older entry commits after a younger one was sequenced; a cursor would have passed it by. */
    @Test
    void anEntryThatCommitsLateIsNotLost() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var late = pool.submit(() -> inTransaction(() -> {
                var id = ledger.record(event());
                written.countDown();
                assertThat(mayCommit.await(20, TimeUnit.SECONDS)).isTrue();
                return id;
            }));
            assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
            var younger = record();
            drain();
            assertThat(index(younger)).isNotNull();
            mayCommit.countDown();
            var older = late.get(20, TimeUnit.SECONDS);
            assertThat(older).isLessThan(younger);
            assertThat(index(older)).isNull();
            drain();
            assertThat(index(older)).isGreaterThan(index(younger));
            assertThat(read(() -> ledger.proof(older))).isPresent();
        }
    }

    @Test
    void twoSequencersAtOnceMakeOneConsecutiveLog() throws Exception {
        var first = new Sequencer(sequencing, config, key, backlog);
        var second = new Sequencer(sequencing, config, key, backlog);
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            IntStream.range(0, 4)
                    .forEach(i -> work.add(() -> {
                        IntStream.range(0, 200).forEach(n -> record());
                        return true;
                    }));
            for (var one : List.of(first, second)) {
                work.add(() -> {
                    for (int i = 0; i < 40; i++) {
                        one.runOnce();
                        if (i % 10 == 9) {
                            one.onStop(null);
                        }
                    }
                    return true;
                });
            }
            for (var done : pool.invokeAll(work, 60, TimeUnit.SECONDS)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            first.onStop(null);
            second.onStop(null);
        }
        drain();
        assertThat(unsequenced()).isZero();
        assertLogIsWhole();
    }

    private void assertLogIsWhole() {
        var sql = Sql.on(sequencing);
        var leaves = sql.list("""
                select e.leaf_hash from ledger_leaf l join ledger_entry e on e.id = l.entry_id and e.leaf_index = l.leaf_index
                order by l.leaf_index
                """, row -> Hash.of(row.getBytes(1)));
        var highest = sql.first("select max(leaf_index) from ledger_leaf", row -> row.getLong(1));
        assertThat(highest).contains((long) leaves.size() - 1);
        var expected = new TreeAppender(new TilesInMemory()).append(0, leaves);
        var checkpoint = Checkpoint.of(SignedNote.parse(ledger.checkpoint().orElseThrow()));
        assertThat(checkpoint).isEqualTo(new Checkpoint(key.origin(), expected.size(), expected.root()));
    }

    @Test
    void aSequencerWhoseEpochHasPassedChangesNothing() throws SQLException {
        record();
        try (var paused = Leadership.tryTake(sequencing)) {
            assertThat(paused).isNotNull();
            Sql.on(sequencing).update("update ledger_sequencer set epoch = epoch + 1");
            assertThatThrownBy(() ->
                            paused.inTransaction(connection -> new SequencingBatch(connection, paused).sequence()))
                    .isInstanceOf(Leadership.Lost.class);
        }
        assertThat(unsequenced()).isEqualTo(1);
        drain();
        assertThat(unsequenced()).isZero();
    }

    @Test
    void aSecondSequencerWaitsWhileTheFirstHoldsTheLock() throws SQLException {
        try (var first = Leadership.tryTake(sequencing)) {
            assertThat(first).isNotNull();
            assertThat(Leadership.tryTake(sequencing)).isNull();
        }
        try (var next = Leadership.tryTake(sequencing)) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void theSignerRefusesToGoBack(@TempDir Path folder) throws Exception {
        record();
        drain();
        letGo();
        record();
        var memory = new SignerMemory(folder, key.origin());
        var signer = new CheckpointSigner(key.signer(), memory);
        var size = Sql.on(sequencing)
                .first("select size from ledger_sequencer", row -> row.getLong(1))
                .orElseThrow();
        var foreign = Hash.ofLeaf("another log".getBytes(StandardCharsets.UTF_8));
        try (var lead = Leadership.tryTake(sequencing)) {
            memory.remember(size + 5, foreign);
            assertThatThrownBy(() -> sign(lead, signer))
                    .isInstanceOf(LedgerForked.class)
                    .hasMessageContaining("were signed");
            memory.remember(size, foreign);
            assertThatThrownBy(() -> sign(lead, signer)).isInstanceOf(LedgerForked.class);
            lead.inTransaction(c -> new SequencingBatch(c, lead).sequence());
            assertThatThrownBy(() -> sign(lead, signer))
                    .isInstanceOf(LedgerForked.class)
                    .hasMessageContaining("not those");
            Files.delete(folder.resolve(key.origin().replace('/', '_') + ".signed"));
            assertThat(sign(lead, signer)).isTrue();
            assertThat(sign(lead, signer)).isFalse();
            assertThat(memory.read()).map(SignerMemory.Signed::size).contains(size + 1);
        }
    }

    private static Boolean sign(Leadership lead, CheckpointSigner signer) throws SQLException {
        return lead.inTransaction(connection -> signer.signCommitted(connection, lead));
    }

    @Test
    void theExportPassesTheOfflineVerifier(@TempDir Path folder) throws Exception {
        IntStream.range(0, 270).forEach(i -> record());
        drain();
        var export = folder.resolve("export");
        assertThat(new LedgerExport(sequencing).write(export)).isGreaterThanOrEqualTo(270);
        assertThat(fsck(export)).isZero();
        var bundle = Files.walk(export.resolve("tile/entries"))
                .filter(Files::isRegularFile)
                .findFirst();
        var bytes = Files.readAllBytes(bundle.orElseThrow());
        bytes[40] ^= 1;
        Files.write(bundle.orElseThrow(), bytes);
        assertThat(fsck(export)).isEqualTo(1);
    }

    private int fsck(Path export) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new LedgerVerify(Locale.ENGLISH)
                .run(new String[] {"fsck", export.toString(), "--key", ledger.verifierKey()}, out, out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set body = ''",
                "update ledger_entry set leaf_index = 0",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "delete from ledger_opening",
                "insert into ledger_leaf values (99999999, uuidv7())",
                "update ledger_tile set width = width",
                "insert into ledger_checkpoint values (99999999, sha256(''), '')",
                "select * from ledger_sequencer"
            })
    void theApplicationRoleOnlyAddsEntries(String statement) {
        assertThatThrownBy(() -> inTransaction(() -> Sql.on(database).update(statement)))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class, e -> assertThat(e.state()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set leaf_index = leaf_index + 1 where leaf_index is not null",
                "update ledger_entry set leaf_index = null",
                "update ledger_entry set agency = 'dcw'",
                "delete from ledger_entry",
                "delete from ledger_checkpoint",
                "update ledger_leaf set entry_id = entry_id"
            })
    void theSequencerRoleNumbersAnEntryOnce(String statement) {
        record();
        drain();
        assertThatThrownBy(() -> Sql.on(sequencing).update(statement))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class, e -> assertThat(e.state()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate ledger_entry",
                "truncate ledger_leaf",
                "truncate ledger_checkpoint",
                "delete from ledger_checkpoint",
                "delete from ledger_leaf"
            })
    void evenTheOwnerIsStopped(String statement) throws SQLException {
        record();
        drain();
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            assertThatThrownBy(() -> Sql.on(connection).update(statement))
                    .isInstanceOfSatisfying(
                            DatabaseFailure.class, e -> assertThat(e.state()).isEqualTo("42501"));
        }
    }

    @Test
    void tooManyWaitingEntriesPushNewOnesBack() {
        backlog.measured(config.ledger().maxUnsequenced() + 1L, 0);
        assertThatThrownBy(this::record)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.UNAVAILABLE));
    }

    private static LedgerEvent event() {
        return LedgerEvent.of(Happened.THING_MADE, "thing", Ids.next());
    }

    private UUID record() {
        return inTransaction(() -> ledger.record(event()));
    }

    private <T> T inTransaction(Callable<T> action) {
        return QuarkusTransaction.requiringNew().call(action);
    }

    private <T> T read(java.util.function.Supplier<T> action) {
        return callers.call(TestCallers.staff("auditor", "audit.read"), action);
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = sequencer.runOnce();
        }
    }

    private long unsequenced() {
        return Sql.on(sequencing)
                .first("select count(*) from ledger_entry where leaf_index is null", row -> row.getLong(1))
                .orElseThrow();
    }

    private Long index(UUID id) {
        return Sql.on(sequencing)
                .first("select leaf_index from ledger_entry where id = ?", row -> row.getObject(1, Long.class), id)
                .orElse(null);
    }
}
