package org.safeharbour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.Jcs;
import org.safeharbour.ledger.MerkleTree;
import org.safeharbour.ledger.Opening;
import org.safeharbour.ledger.Openings;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.SignerKey;
import org.safeharbour.ledger.TilesInMemory;
import org.safeharbour.ledger.TlogProof;
import org.safeharbour.ledger.TreeAppender;

class VerifyTest {

    private static final SampleLog LOG = new SampleLog(300);

    @TempDir
    private Path folder;

    private Path proof;
    private Path entry;
    private Path document;
    private Path openings;

    @BeforeEach
    void anAuthorityHoldsItsFiles() {
        LOG.writeReply(folder);
        proof = folder.resolve("reply.tlog-proof");
        entry = folder.resolve("entry.json");
        document = folder.resolve("reply.pdf");
        openings = folder.resolve("openings.json");
    }

    private Ran everything() {
        return everything(LOG.vkey());
    }

    private Ran everything(Object key) {
        return Ran.verifier("verify", proof, "--leaf", entry, "--key", key, "--document", document, "--open", openings);
    }

    private static void edit(Path file, Function<String, String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).as("the edit of %s", file).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private static void assertRefused(Ran ran, String... words) {
        assertThat(ran.out()).startsWith("REFUSED: ").contains(words).hasLineCount(1);
        assertThat(ran.exit()).isEqualTo(LedgerVerify.REFUSED);
        assertThat(ran.err()).isEmpty();
    }

    private static void assertNothingChecked(Ran ran, String... words) {
        assertThat(ran.err()).contains(words).contains("nothing was checked", "Exit code");
        assertThat(ran.exit()).isEqualTo(LedgerVerify.USAGE);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void theReplyItsEntryAndItsOpeningsAreVerifiedInOneSentence() {
        Ran ran = everything();
        assertThat(ran.out())
                .isEqualTo(
                        ("VERIFIED: the document %s with the SHA-256 hash %s was recorded with the event REPLY_ISSUED of"
                                        + " 2026-11-21T10:00:00Z as entry 258 of the log of %s, in a record of 300 entries whose"
                                        + " root was signed by key %s+%s, and the disclosed values (reference, account) are the"
                                        + " very ones that the entry committed to.%n")
                                .formatted(
                                        document,
                                        SampleLog.sha256(SampleLog.DOCUMENT),
                                        SampleLog.ORIGIN,
                                        SampleLog.ORIGIN,
                                        LOG.key.verifierKey().id()));
        assertThat(ran.exit()).isEqualTo(LedgerVerify.VERIFIED);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void eachPartCanBeVerifiedAlone() {
        String key = LOG.vkey();
        assertThat(Ran.verifier("verify", proof, "--leaf", entry, "--key", key).out())
                .startsWith("VERIFIED: the event REPLY_ISSUED")
                .doesNotContain("document", "disclosed");
        assertThat(Ran.verifier("verify", proof, "--leaf", entry, "--key", key, "--document", document)
                        .out())
                .startsWith("VERIFIED: the document")
                .doesNotContain("disclosed");
        assertThat(Ran.verifier("verify", proof, "--leaf", entry, "--key", key, "--open", openings)
                        .out())
                .startsWith("VERIFIED: the event")
                .contains("(reference, account)");
    }

    @Test
    void theKeyMayStandInAFile() {
        assertThat(everything(folder.resolve("log.vkey")).exit()).isEqualTo(LedgerVerify.VERIFIED);
    }

    @Test
    void theEntryMayBeSpelledInAnyWhiteSpace() throws IOException {
        edit(entry, text -> text.replace(",", " ,\r\n\t").replace(":\"", " : \""));
        assertThat(everything().exit()).isEqualTo(LedgerVerify.VERIFIED);
    }

    @Test
    void verdictsAreSpokenInHindi() {
        Ran ran = Ran.verifier(Locale.forLanguageTag("hi-IN"), "verify", proof, "--leaf", entry, "--key", LOG.vkey());
        assertThat(ran.out()).startsWith("सत्यापित: ").contains("REPLY_ISSUED", "258", "300");
        assertThat(ran.exit()).isEqualTo(LedgerVerify.VERIFIED);
    }

    @Test
    void anotherKeyOfTheSameNameVouchesForNothing() {
        String other = SignerKey.generate(SampleLog.ORIGIN).verifierKey().toString();
        assertRefused(everything(other), "carries no signature of key");
    }

    @Test
    void aForgedEntryIsRefused() throws IOException {
        edit(entry, text -> text.replace("2026-11-21", "2026-11-20"));
        assertRefused(everything(), "is not entry 258");
    }

    @Test
    void anEntryOfAnotherPlaceIsRefused() {
        SampleLog.write(entry, LOG.entries.get(256));
        assertRefused(everything(), "is not entry 258");
    }

    @Test
    void aProofOfAnotherEntryIsRefused() {
        SampleLog.write(proof, LOG.proof(256, 300).toBytes());
        assertRefused(everything(), "is not entry 257");
    }

    @Test
    void anOlderProofThatTheKeySignedStillHolds() {
        SampleLog.write(proof, LOG.proof(SampleLog.REPLY, 258).toBytes());
        assertThat(everything().out()).contains("in a record of 258 entries");
    }

    @Test
    void anEditedDocumentIsRefusedWithBothHashes() throws IOException {
        Files.write(document, new byte[] {0}, StandardOpenOption.APPEND);
        assertRefused(
                everything(),
                SampleLog.sha256(SampleLog.DOCUMENT).toHex(),
                SampleLog.sha256(Files.readAllBytes(document)).toHex());
    }

    @Test
    void anEntryWithoutADocumentProvesNothingAboutOne() {
        SampleLog.write(proof, LOG.proof(3, 300).toBytes());
        SampleLog.write(entry, LOG.entries.get(3));
        assertRefused(everything(), "names no document");
    }

    @Test
    void anEditedCheckpointIsRefused() throws IOException {
        edit(proof, text -> text.replace("\n300\n", "\n299\n"));
        assertRefused(everything(), "does not fit");
    }

    @Test
    void aCheckpointOfAnotherLogIsRefusedEvenWithTheRightKey() {
        String text = new Checkpoint("other.example/log", 300, new MerkleTree(LOG.tiles, 300).root()).toText();
        SignedNote foreign = SignedNote.sign(text, LOG.key);
        SampleLog.write(
                proof,
                TlogProof.of(new MerkleTree(LOG.tiles, 300).inclusionProof(SampleLog.REPLY), foreign)
                        .toBytes());
        assertRefused(everything(), "other.example/log", "does not speak");
    }

    @Test
    void anEntryThatNamesAnotherLogIsRefusedThoughItStandsInThisOne() {
        byte[] stray = new String(LOG.entries.getFirst(), StandardCharsets.UTF_8)
                .replace(SampleLog.ORIGIN, "other.example/log")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(verifyOnly(stray), "says that it belongs to the log other.example/log");
    }

    /** Verifies an entry that is the only one of a log signed by the right key. */
    private Ran verifyOnly(byte[] only) {
        TilesInMemory tiles = new TilesInMemory();
        Hash root =
                new TreeAppender(tiles).append(0, List.of(Hash.ofLeaf(only))).root();
        SignedNote note = new Checkpoint(SampleLog.ORIGIN, 1, root).sign(LOG.key);
        SampleLog.write(
                proof,
                TlogProof.of(new MerkleTree(tiles, 1).inclusionProof(0), note).toBytes());
        SampleLog.write(entry, only);
        return everything();
    }

    @Test
    void aRecordedHashThatIsNoHashIsSaidAndDoesNotCrash() {
        byte[] odd = ("{\"at\":\"t\",\"event\":\"E\",\"facts\":{\"documentSha256\":\"00\"},\"origin\":\""
                        + SampleLog.ORIGIN + "\",\"v\":1}")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(verifyOnly(odd), "not a log entry");
    }

    @Test
    void controlAndDirectionCharactersOfAnEntryDoNotReachTheTerminal() {
        byte[] odd = ("{\"at\":\"\\u001b[2J\\u202e\",\"event\":\"E\\nVERIFIED\",\"origin\":\"" + SampleLog.ORIGIN
                        + "\",\"v\":1}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] canonical = Jcs.canonicalize(odd);
        verifyOnly(canonical);
        Ran ran = Ran.verifier("verify", proof, "--leaf", entry, "--key", LOG.vkey());
        assertThat(ran.out()).hasLineCount(1).doesNotContain("\u001b", "\u202e").contains("E\ufffdVERIFIED");
    }

    @Test
    void openingsThatDoNotFitAreRefusedByName() {
        SampleLog.write(
                openings,
                new Openings(List.of(LOG.reference, new Opening("account", LOG.account.salt(), "@b.chirp.example")))
                        .toJson());
        assertRefused(everything(), "field account");
        SampleLog.write(
                openings,
                new Openings(List.of(new Opening("account", LOG.reference.salt(), LOG.account.value()))).toJson());
        assertRefused(everything(), "field account");
        SampleLog.write(openings, new Openings(List.of(Opening.fresh("phone", "1"))).toJson());
        assertRefused(everything(), "no commitment to the field phone");
        SampleLog.write(openings, new Openings(List.of()).toJson());
        assertRefused(everything(), "not a list of openings");
    }

    @Test
    void filesOfAnotherKindAreRefused() throws IOException {
        Files.writeString(openings, "[]");
        assertRefused(everything(), "openings.json is not a list of openings");
        Files.writeString(entry, "{\"v\":2,\"origin\":\"o\",\"event\":\"E\",\"at\":\"t\"}");
        assertRefused(everything(), "entry.json is not a log entry");
        Files.writeString(entry, "{\"v\":1,\"origin\":\"o\",\"at\":\"t\"}");
        assertRefused(everything(), "entry.json is not a log entry");
        Files.writeString(entry, "[1]");
        assertRefused(everything(), "entry.json is not a log entry");
        Files.writeString(proof, "{}");
        assertRefused(everything(), "reply.tlog-proof is not a proof");
    }

    @Test
    void withoutAKeyNothingIsVerified() {
        assertNothingChecked(Ran.verifier("verify", proof, "--leaf", entry), "Without the published key");
        assertNothingChecked(everything("no-such-file"), "no-such-file cannot be read");
        assertNothingChecked(everything(document), "is not a key");
        assertNothingChecked(everything(LOG.vkey() + "x"), "is not a key");
    }

    @Test
    void theSecretOfASignerKeyGivenByMistakeIsNotPrinted() {
        String secret = LOG.key.toText();
        SampleLog.write(folder.resolve("log.key"), secret.getBytes(StandardCharsets.UTF_8));
        for (Object given : new Object[] {secret, folder.resolve("log.key")}) {
            Ran ran = everything(given);
            assertNothingChecked(ran, "is the secret key of a log");
            assertThat(ran.err()).doesNotContain(secret.split("\\+", 5)[4]);
        }
    }

    @Test
    void wrongWordsAreUsageErrors() {
        String key = LOG.vkey();
        assertNothingChecked(Ran.verifier(), "No command");
        assertNothingChecked(Ran.verifier("prove"), "no command prove");
        assertNothingChecked(Ran.verifier("verify", "--key", key), "takes 1 file");
        assertNothingChecked(Ran.verifier("verify", proof, proof, "--leaf", entry, "--key", key), "takes 1 file");
        assertNothingChecked(Ran.verifier("verify", proof, "--key", key), "--leaf ENTRY");
        assertNothingChecked(Ran.verifier("verify", proof, "--leaf", entry, "--key"), "--key needs a value");
        assertNothingChecked(
                Ran.verifier("verify", proof, "--leaf", entry, "--key", key, "--key", key), "--key was given twice");
        assertNothingChecked(Ran.verifier("verify", proof, "--insecure", "yes"), "no option --insecure");
        assertNothingChecked(Ran.verifier("fsck", folder, "--leaf", entry, "--key", key), "no option --leaf");
    }

    @Test
    void helpIsNoError() {
        Ran ran = Ran.verifier("--help");
        assertThat(ran.exit()).isEqualTo(LedgerVerify.VERIFIED);
        assertThat(ran.out()).contains("verify PROOF", "consistency OLD NEW", "fsck EXPORTDIR");
    }

    @Test
    void filesThatAreMissingFoldersOrTooLargeAreNotChecked() throws IOException {
        String key = LOG.vkey();
        assertNothingChecked(
                Ran.verifier("verify", folder.resolve("none"), "--leaf", entry, "--key", key), "none cannot be read");
        assertNothingChecked(Ran.verifier("verify", folder, "--leaf", entry, "--key", key), "cannot be read");
        assertNothingChecked(Ran.verifier("verify", "a\0b", "--leaf", entry, "--key", key), "cannot be read");
        assertNothingChecked(
                Ran.verifier("verify", proof, "--leaf", entry, "--key", key, "--document", folder.resolve("none")),
                "none cannot be read");
        Files.write(proof, new byte[(1 << 20) + 1]);
        assertNothingChecked(everything(), "larger than the 1024 KiB");
        Files.write(proof, new byte[1 << 20]);
        assertRefused(everything(), "is not a proof");
    }

    @Test
    void aDocumentOfSixtyFourMebibytesIsHashedAndALargerOneIsNot() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(document.toFile(), "rw")) {
            sparse.setLength(64 << 20);
        }
        assertRefused(everything(), "is not the document that was recorded");
        try (RandomAccessFile sparse = new RandomAccessFile(document.toFile(), "rw")) {
            sparse.setLength((64 << 20) + 1);
        }
        assertNothingChecked(everything(), "larger than the 65536 KiB");
    }
}
