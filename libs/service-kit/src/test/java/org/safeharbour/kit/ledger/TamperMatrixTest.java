package org.safeharbour.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.MerkleTree;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.TreeAppender;
import org.safeharbour.ledger.verifier.LedgerVerify;

/**
 * The administrator of the database as the adversary (security reference 3.7): with every right of a superuser, no change of the
 * ledger goes unseen by all of the verifier, a witness that holds an earlier checkpoint, the signer's memory and the audit of rows
 * against entries. Each change is made in a transaction that is rolled back afterwards.
 */
@QuarkusTest
class TamperMatrixTest {
    private static final int LEAVES = 300;

    /** What a witness outside keeps: a checkpoint that it has seen. */
    private static Checkpoint witnessed;

    @Inject
    Ledger ledger;

    @Inject
    LedgerKey key;

    @Inject
    Sequencer sequencer;

    @Inject
    KitConfig config;

    @TempDir
    Path folder;

    enum Happened implements EventType {
        THING_BEGUN
    }

    /** Who sees it. */
    enum Detector {
        FSCK,
        WITNESS,
        AUDIT
    }

    /** One change in SQL by a superuser, and who must see it at least. */
    enum Tampering {
        NOTHING(),
        EDITED_BODY(
                "update ledger_entry set body = convert_to(replace(convert_from(body, 'UTF8'), 'THING_BEGUN', 'THING_ENDED'),"
                        + " 'UTF8') where leaf_index = 17 + :first",
                Detector.FSCK,
                Detector.AUDIT),
        EDITED_BODY_AND_HASH(
                "update ledger_entry set body = body || ' '::bytea, leaf_hash = sha256('\\x00'::bytea || body || ' '::bytea)"
                        + " where leaf_index = 17 + :first",
                Detector.FSCK),
        EDITED_LEAF_HASH(
                "update ledger_entry set leaf_hash = sha256(body) where leaf_index = 17 + :first", Detector.AUDIT),
        EDITED_COLUMN(
                "update ledger_entry set object_id = gen_random_uuid() where leaf_index = 17 + :first", Detector.AUDIT),
        SWAPPED_INDICES(
                "update ledger_leaf l set entry_id = (select entry_id from ledger_leaf o where o.leaf_index ="
                        + " case l.leaf_index when 40 + :first then 41 + :first else 40 + :first end)"
                        + " where leaf_index in (40 + :first, 41 + :first)",
                Detector.FSCK,
                Detector.AUDIT),
        SWAPPED_INDICES_OF_ENTRIES(
                "update ledger_entry set leaf_index = case leaf_index when 40 + :first then 41 + :first else 40 + :first end"
                        + " where leaf_index in (40 + :first, 41 + :first)",
                Detector.AUDIT),
        DELETED_LAST_LEAF(
                "delete from ledger_leaf where leaf_index = (select max(leaf_index) from ledger_leaf)", Detector.FSCK),
        DELETED_LAST_ENTRY(
                "delete from ledger_entry where leaf_index = (select max(leaf_index) from ledger_leaf)",
                Detector.FSCK,
                Detector.AUDIT),
        DELETED_MIDDLE_LEAF("delete from ledger_leaf where leaf_index = 150 + :first", Detector.FSCK, Detector.AUDIT),
        DELETED_MIDDLE_ENTRY("delete from ledger_entry where leaf_index = 150 + :first", Detector.FSCK, Detector.AUDIT),
        INSERTED(
                "insert into ledger_entry (id, at, event, object_kind, object_id, body, leaf_hash, leaf_index)"
                        + " select 'ffffffff-ffff-7fff-bfff-ffffffffffff', at, event, object_kind, object_id, body, leaf_hash, leaf_index"
                        + " from ledger_entry where leaf_index = 150 + :first;"
                        + " update ledger_leaf set entry_id = 'ffffffff-ffff-7fff-bfff-ffffffffffff'"
                        + " where leaf_index = 151 + :first",
                Detector.FSCK,
                Detector.AUDIT),
        INSERTED_BEHIND_THE_END(
                "insert into ledger_leaf (leaf_index, entry_id) select max(leaf_index) + 1, uuidv7() from ledger_leaf",
                Detector.AUDIT),
        DUPLICATED(
                "update ledger_leaf set entry_id = (select entry_id from ledger_leaf where leaf_index = 150 + :first)"
                        + " where leaf_index = 151 + :first",
                Detector.FSCK,
                Detector.AUDIT),
        EDITED_FULL_TILE(
                "update ledger_tile set hashes = set_byte(hashes, 9, get_byte(hashes, 9) # 1) where level = 0 and idx = 0",
                Detector.FSCK),
        EDITED_LAST_TILE(
                "update ledger_tile set hashes = set_byte(hashes, 9, get_byte(hashes, 9) # 1) where level = 0"
                        + " and idx = (select max(idx) from ledger_tile where level = 0)",
                Detector.FSCK),
        EDITED_TILE_ABOVE(
                "update ledger_tile set hashes = set_byte(hashes, 9, get_byte(hashes, 9) # 1) where level = 1 and idx = 0",
                Detector.FSCK),
        EDITED_CHECKPOINT(
                "update ledger_checkpoint set note = replace(note, size::text, (size - 1)::text)"
                        + " where size = (select max(size) from ledger_checkpoint)",
                Detector.FSCK),
        OLDER_CHECKPOINT_IN_PLACE(
                "update ledger_checkpoint set note = (select note from ledger_checkpoint order by size limit 1)"
                        + " where size = (select max(size) from ledger_checkpoint)",
                Detector.FSCK,
                Detector.WITNESS),
        NEWEST_CHECKPOINTS_TAKEN_AWAY("delete from ledger_checkpoint where size >= :witnessed", Detector.WITNESS),
        DROPPED_UNSEQUENCED("delete from ledger_entry where leaf_index is null", Detector.AUDIT),
        ROW_TAKEN_AWAY("delete from begun where id = (select id from begun order by id limit 1)", Detector.AUDIT);

        private final String sql;
        private final Set<Detector> seenBy;

        Tampering() {
            this("select 1");
        }

        Tampering(String sql, Detector... seenBy) {
            this.sql = sql;
            this.seenBy = Set.of(seenBy);
        }
    }

    @BeforeEach
    void aLogThatAWitnessHasSeen() {
        if (witnessed == null) {
            record(LEAVES / 10);
            drain();
            record(LEAVES);
            drain();
            witnessed = checkpoint(ledger.checkpoint().orElseThrow());
            record(LEAVES / 5);
            drain();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSeen(Tampering tampering) throws Exception {
        try (var connection = superuser()) {
            var sql = Sql.on(connection);
            businessRows(sql);
            run(connection, tampering.sql.replace(":first", first(sql)).replace(":witnessed", "" + witnessed.size()));
            var seen = detectors(connection);
            assertThat(seen).containsAll(tampering.seenBy);
            assertThat(seen.isEmpty()).isEqualTo(tampering.seenBy.isEmpty());
            connection.rollback();
        }
    }

    /** Consistent in itself and signed with the real key: only somebody who kept an earlier checkpoint can know. */
    @Test
    void aForkSignedWithTheRealKeyIsSeenByTheWitnessAlone() throws Exception {
        try (var connection = superuser()) {
            var sql = Sql.on(connection);
            businessRows(sql);
            run(connection, """
                    update ledger_entry e set body = f.body, leaf_hash = sha256('\\x00'::bytea || f.body)
                    from (select id, convert_to(regexp_replace(convert_from(body, 'UTF8'), '"at":"20', '"at":"19'), 'UTF8') as body
                          from ledger_entry where leaf_index = 100) f
                    where e.id = f.id
                    """);
            resign(sql);
            assertThat(detectors(connection)).containsExactly(Detector.WITNESS);
            // The signer's memory would know too, but whoever has its key can take that away; the witness is out of
            // reach.
            assertThat(signs(connection)).isFalse();
            connection.rollback();
        }
    }

    /** Everything as it was then, sound in itself: the signer refuses to go on from there, and the witness knows better. */
    @Test
    void anOldBackupIsSeen() throws Exception {
        try (var connection = superuser()) {
            var sql = Sql.on(connection);
            businessRows(sql);
            long size = witnessed.size() - 10;
            run(connection, "delete from ledger_leaf where leaf_index >= " + size);
            run(connection, "delete from ledger_entry where leaf_index >= " + size + " or leaf_index is null");
            run(connection, "delete from begun where id not in (select object_id from ledger_entry)");
            resign(sql);
            assertThat(detectors(connection)).containsExactly(Detector.WITNESS);
            assertThat(signs(connection)).isFalse();
            connection.rollback();
        }
    }

    @Test
    void onlyNamesOfTablesAreObligations() {
        assertThatThrownBy(() -> LedgerObligation.parse("thing;drop X y")).isInstanceOf(IllegalArgumentException.class);
    }

    /** One row of business for each entry of this test, and one whose entry waits for the sequencer. */
    private void businessRows(Sql sql) {
        sql.update("create table begun (id uuid primary key)");
        sql.update("insert into begun select distinct object_id from ledger_entry where event = 'THING_BEGUN'");
        var id = Ids.next();
        sql.update("insert into begun (id) values (?)", id);
        sql.update(
                """
                insert into ledger_entry (id, at, event, object_kind, object_id, body, leaf_hash)
                select e.id, clock_timestamp(), 'THING_BEGUN', 'thing', ?, e.body, sha256('\\x00'::bytea || e.body)
                from (select ?::uuid as id, convert_to(?, 'UTF8') as body) e
                """,
                id,
                id,
                "{\"entryId\":\"" + id + "\",\"event\":\"THING_BEGUN\",\"object\":{\"id\":\"" + id
                        + "\",\"kind\":\"thing\"}}");
    }

    /** Builds tiles, root and the newest checkpoint anew from whatever the entries are now, with the key of the house. */
    private void resign(Sql sql) {
        sql.update("delete from ledger_tile");
        var leaves = sql.list(
                "select e.leaf_hash from ledger_leaf l join ledger_entry e on e.id = l.entry_id order by l.leaf_index",
                row -> Hash.of(row.getBytes(1)));
        var made = new TreeAppender(new DatabaseTiles(sql)).append(0, leaves);
        sql.update("delete from ledger_checkpoint where size >= ?", made.size());
        sql.update(
                "update ledger_sequencer set size = ?, root = ?",
                made.size(),
                made.root().toBytes());
        sql.update(
                "insert into ledger_checkpoint (size, root, note) values (?, ?, ?)",
                made.size(),
                made.root().toBytes(),
                new Checkpoint(key.origin(), made.size(), made.root())
                        .sign(key.signer())
                        .toString());
        sql.update("delete from ledger_checkpoint where size > ?", made.size());
    }

    /** Other tests may have written before. */
    private static String first(Sql sql) {
        return sql.first(
                        "select min(leaf_index)::text from ledger_entry where event = 'THING_BEGUN'",
                        row -> row.getString(1))
                .orElseThrow();
    }

    private Set<Detector> detectors(Connection connection) throws Exception {
        var sql = Sql.on(connection);
        var seen = EnumSet.noneOf(Detector.class);
        if (!fsck(connection)) {
            seen.add(Detector.FSCK);
        }
        if (!witness(sql)) {
            seen.add(Detector.WITNESS);
        }
        if (!audit(sql).isEmpty()) {
            seen.add(Detector.AUDIT);
        }
        return seen;
    }

    private boolean fsck(Connection connection) throws Exception {
        var export = Files.createTempDirectory(folder, "export");
        new LedgerExport(new OneConnection(connection)).write(export);
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new LedgerVerify(Locale.ENGLISH)
                        .run(new String[] {"fsck", export.toString(), "--key", ledger.verifierKey()}, out, out)
                == LedgerVerify.VERIFIED;
    }

    /** As tlog-witness has it: a checkpoint is taken only with proof that it continues the one that is known. */
    private static boolean witness(Sql sql) {
        var note = sql.first("select note from ledger_checkpoint order by size desc limit 1", row -> row.getString(1))
                .orElseThrow();
        var offered = checkpoint(note);
        if (offered.size() < witnessed.size()) {
            return false;
        }
        try {
            return new MerkleTree(new DatabaseTiles(sql), offered.size())
                    .consistencyProof(witnessed.size())
                    .verify(witnessed.root(), offered.root());
        } catch (IllegalStateException noSuchTiles) {
            return false;
        }
    }

    private static List<LedgerAudit.Finding> audit(Sql sql) {
        var obligation = new LedgerObligation("begun", "THING_BEGUN", "thing");
        return new LedgerAudit(sql, List.of(obligation)).findings(LedgerAudit.FROM_THE_BEGINNING);
    }

    /** Whether the signer would go on from here; in both cases that ask nothing new waits to be signed. */
    private boolean signs(Connection connection) {
        var memory = new SignerMemory(config.stateDir(), key.origin());
        try {
            new CheckpointSigner(key.signer(), memory).signCommitted(connection, null);
            return true;
        } catch (LedgerForked refused) {
            return false;
        }
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.of(SignedNote.parse(note));
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** Triggers and foreign keys do not stop a superuser. */
    private static Connection superuser() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        var connection = DriverManager.getConnection(url, "postgres", System.getProperty("local-database.password"));
        connection.setAutoCommit(false);
        run(connection, "set session_replication_role = replica");
        return connection;
    }

    private void record(int count) {
        for (int i = 0; i < count; i++) {
            QuarkusTransaction.requiringNew()
                    .call(() -> ledger.record(LedgerEvent.of(Happened.THING_BEGUN, "thing", Ids.next())));
        }
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = sequencer.runOnce();
        }
        sequencer.onStop(null);
    }
}
