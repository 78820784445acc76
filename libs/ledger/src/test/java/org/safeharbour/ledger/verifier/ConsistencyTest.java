package org.safeharbour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.MerkleTree;
import org.safeharbour.ledger.SignerKey;

class ConsistencyTest {

    private static final SampleLog LOG = new SampleLog(300);

    @TempDir
    private Path folder;

    private Ran check(byte[] older, byte[] newer, String proof) {
        SampleLog.write(folder.resolve("older"), older);
        SampleLog.write(folder.resolve("newer"), newer);
        SampleLog.write(folder.resolve("proof"), proof.getBytes(StandardCharsets.UTF_8));
        return Ran.verifier(
                "consistency",
                folder.resolve("older"),
                folder.resolve("newer"),
                folder.resolve("proof"),
                "--key",
                LOG.vkey());
    }

    private static byte[] checkpoint(long size) {
        return LOG.checkpoint(size).toBytes();
    }

    private static String proof(long from, long to) {
        return new MerkleTree(LOG.tiles, to).consistencyProof(from).toText();
    }

    private static void assertRefused(Ran ran, String words) {
        assertThat(ran.out()).startsWith("REFUSED: ").contains(words).hasLineCount(1);
        assertThat(ran.exit()).isEqualTo(LedgerVerify.REFUSED);
    }

    @Test
    void anOlderRecordIsTheBeginningOfTheNewerOne() {
        Ran ran = check(checkpoint(77), checkpoint(300), proof(77, 300));
        assertThat(ran.out()).startsWith("VERIFIED: the record of 300 entries").contains("record of 77 entries");
        assertThat(ran.exit()).isEqualTo(LedgerVerify.VERIFIED);
        assertThat(check(checkpoint(300), checkpoint(300), "").exit()).isEqualTo(LedgerVerify.VERIFIED);
    }

    @Test
    void aForkSignedWithTheRealKeyIsNotConsistent() {
        Hash other = new MerkleTree(LOG.tiles, 99).root();
        byte[] fork = new Checkpoint(SampleLog.ORIGIN, 100, other).sign(LOG.key).toBytes();
        assertRefused(check(fork, checkpoint(300), proof(100, 300)), "does not show");
    }

    @Test
    void anotherProofOrNoneIsRefused() {
        assertRefused(check(checkpoint(77), checkpoint(300), proof(78, 300)), "does not show");
        assertRefused(check(checkpoint(77), checkpoint(300), ""), "does not show");
        assertRefused(check(checkpoint(77), checkpoint(300), "AAAA\n"), "not a consistency proof");
    }

    @Test
    void aRecordThatShrankOrIsEmptyIsRefused() {
        assertRefused(check(checkpoint(300), checkpoint(77), proof(77, 300)), "entries were removed");
        byte[] empty = new Checkpoint(SampleLog.ORIGIN, 0, Hash.EMPTY_TREE)
                .sign(LOG.key)
                .toBytes();
        assertRefused(check(empty, checkpoint(300), ""), "has no entries");
    }

    @Test
    void bothRecordsMustBeSignedByTheKey() {
        byte[] foreign = new Checkpoint(SampleLog.ORIGIN, 77, new MerkleTree(LOG.tiles, 77).root())
                .sign(SignerKey.generate(SampleLog.ORIGIN))
                .toBytes();
        assertRefused(check(foreign, checkpoint(300), proof(77, 300)), "older carries no signature");
        assertRefused(check(checkpoint(77), foreign, proof(77, 77)), "newer carries no signature");
        assertRefused(check(new byte[] {'x'}, checkpoint(300), ""), "not a signed checkpoint");
    }
}
