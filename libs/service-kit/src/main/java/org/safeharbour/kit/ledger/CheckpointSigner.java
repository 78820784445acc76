package org.safeharbour.kit.ledger;

import java.sql.Connection;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.MerkleTree;
import org.safeharbour.ledger.SignerKey;

/**
 * Signs the committed tree. A log must never sign two checkpoints that contradict each other, so the signer compares with
 * its own memory first: the tree must have grown out of what it signed last.
 */
final class CheckpointSigner {
    private final SignerKey key;
    private final SignerMemory memory;

    CheckpointSigner(SignerKey key, SignerMemory memory) {
        this.key = key;
        this.memory = memory;
    }

    /** Signs what is committed, when it is more than was signed. @throws LedgerForked when it is not a continuation */
    boolean signCommitted(Connection connection, Leadership leadership) {
        var sql = Sql.on(connection);
        var tree = sql.first(
                        "select size, root from ledger_sequencer",
                        row -> new SignerMemory.Signed(row.getLong("size"), Hash.of(row.getBytes("root"))))
                .orElseThrow();
        long published = sql.first("select max(size) from ledger_checkpoint", row -> row.getLong(1))
                .orElse(0L);
        memory.read().ifPresent(signed -> requireContinuation(sql, signed, tree));
        if (tree.size() <= published) {
            return false;
        }
        leadership.require(sql);
        memory.remember(tree.size(), tree.root());
        CrashPoint.hit("sequencer.after-memory-before-checkpoint");
        var note = new Checkpoint(key.name(), tree.size(), tree.root()).sign(key);
        sql.update(
                "insert into ledger_checkpoint (size, root, note) values (?, ?, ?)",
                tree.size(),
                tree.root().toBytes(),
                note.toString());
        return true;
    }

    private static void requireContinuation(Sql sql, SignerMemory.Signed signed, SignerMemory.Signed tree) {
        if (tree.size() < signed.size()) {
            throw new LedgerForked("the log has " + tree.size() + " entries, " + signed.size() + " were signed");
        }
        var then = tree.size() == signed.size()
                ? tree.root()
                : new MerkleTree(new DatabaseTiles(sql), signed.size()).root();
        if (!then.equals(signed.root())) {
            throw new LedgerForked("the first " + signed.size() + " entries are not those that were signed");
        }
    }
}
