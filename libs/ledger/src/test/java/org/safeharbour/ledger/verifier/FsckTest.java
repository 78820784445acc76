package org.safeharbour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.EntryBundle;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.Tile;

class FsckTest {

    private static final SampleLog LOG = new SampleLog(600);

    @TempDir
    private Path folder;

    @BeforeEach
    void theLogIsExported() {
        LOG.export(folder);
    }

    private Ran fsck() {
        return Ran.verifier("fsck", folder, "--key", LOG.vkey());
    }

    private void assertRefused(String words) {
        Ran ran = fsck();
        assertThat(ran.out()).startsWith("REFUSED: ").contains(words).hasLineCount(1);
        assertThat(ran.exit()).isEqualTo(LedgerVerify.REFUSED);
    }

    private void rewrite(String bundle, UnaryOperator<List<byte[]>> change) throws IOException {
        Path file = folder.resolve(bundle);
        List<byte[]> entries = new ArrayList<>(EntryBundle.parse(Files.readAllBytes(file)));
        Files.write(file, EntryBundle.format(change.apply(entries)));
    }

    private static byte[] replaced(byte[] entry, String part, String other) {
        String text = new String(entry, StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        return text.replace(part, other).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anUntouchedExportIsVerified() {
        Ran ran = fsck();
        assertThat(ran.out()).startsWith("VERIFIED: all 600 exported entries").hasLineCount(1);
        assertThat(ran.exit()).isEqualTo(LedgerVerify.VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 512})
    void logsOfEveryShapeAreVerified(int size) {
        Path other = folder.resolve("other");
        SampleLog log = new SampleLog(size);
        log.export(other);
        assertThat(Ran.verifier("fsck", other, "--key", log.vkey()).out()).startsWith("VERIFIED: all " + size + " ");
    }

    @Test
    void anEmptyLogIsVerified() {
        SampleLog.write(
                folder.resolve("empty/checkpoint"),
                new Checkpoint(SampleLog.ORIGIN, 0, Hash.EMPTY_TREE)
                        .sign(LOG.key)
                        .toBytes());
        assertThat(Ran.verifier("fsck", folder.resolve("empty"), "--key", LOG.vkey())
                        .exit())
                .isEqualTo(LedgerVerify.VERIFIED);
    }

    @Test
    void anEditedEntryIsFound() throws IOException {
        rewrite("tile/entries/000", entries -> {
            entries.set(17, replaced(entries.get(17), "2026-11-21", "2026-11-20"));
            return entries;
        });
        assertRefused("tile/0/000 does not follow");
    }

    @Test
    void twoSwappedEntriesAreFound() throws IOException {
        rewrite("tile/entries/001", entries -> {
            Collections.swap(entries, 3, 4);
            return entries;
        });
        assertRefused("tile/0/001 does not follow");
    }

    @Test
    void aDuplicatedEntryInPlaceOfAnotherIsFound() throws IOException {
        rewrite("tile/entries/002.p/88", entries -> {
            entries.set(5, entries.get(6));
            return entries;
        });
        assertRefused("002.p/88 does not follow");
    }

    @Test
    void aRemovedOrInsertedEntryIsFound() throws IOException {
        rewrite("tile/entries/001", entries -> entries.subList(0, 255));
        assertRefused("damaged, too short or too long");
        LOG.export(folder);
        rewrite("tile/entries/002.p/88", entries -> {
            entries.addFirst(entries.getFirst());
            return entries;
        });
        assertRefused("damaged, too short or too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2"})
    void anAlteredShortenedOrMissingTileIsFound(String tile) throws IOException {
        Path file = folder.resolve(tile);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertRefused(tile + " does not follow");
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 32));
        assertRefused(tile + " does not follow");
        Files.delete(file);
        assertRefused("lacks the file " + tile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/entries/000", "tile/entries/002.p/88"})
    void aMissingBundleIsFound(String bundle) throws IOException {
        Files.delete(folder.resolve(bundle));
        assertRefused("lacks the file " + bundle);
    }

    @Test
    void entriesAndTilesThatFitEachOtherButNotTheSignedRootAreFound() {
        SampleLog forged = new SampleLog(600);
        byte[] signed = LOG.checkpoint(600).toBytes();
        forged.export(folder);
        SampleLog.write(folder.resolve("checkpoint"), signed);
        assertRefused("not those that were signed");
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 300, 512, 599})
    void anOlderCheckpointInThePlaceOfTheLastIsFound(int older) {
        SampleLog.write(folder.resolve("checkpoint"), LOG.checkpoint(older).toBytes());
        // What the older size asks for is put beside it, so that nothing else is amiss.
        for (int level = 0; level <= 1; level++) {
            for (long index = 0; Tile.widthAt(older, level, index) > 0; index++) {
                Tile tile = LOG.tiles.read(level, index).orElseThrow().prefix(Tile.widthAt(older, level, index));
                SampleLog.write(folder.resolve(tile.path()), tile.toBytes());
            }
        }
        int from = older / 256 * 256;
        if (older > from) {
            SampleLog.write(
                    folder.resolve(Tile.entriesPath(older / 256, older - from)),
                    EntryBundle.format(LOG.entries.subList(from, older)));
        }
        assertRefused("beyond the " + older + " that were signed");
    }

    @Test
    void anEntryOfAnotherLogOrSpellingIsFound() throws IOException {
        rewrite("tile/entries/000", entries -> {
            entries.set(0, replaced(entries.get(0), SampleLog.ORIGIN, "other.example/log"));
            return entries;
        });
        assertRefused("entry 1 of the export");
        LOG.export(folder);
        rewrite("tile/entries/000", entries -> {
            entries.set(9, replaced(entries.get(9), "\"at\":", "\"at\": "));
            return entries;
        });
        assertRefused("entry 10 of the export");
        LOG.export(folder);
        rewrite("tile/entries/000", entries -> {
            entries.set(255, new byte[] {'x'});
            return entries;
        });
        assertRefused("entry 256 of the export");
    }

    @Test
    void anotherKeyOrAnEditedCheckpointIsRefused() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        Files.writeString(checkpoint, Files.readString(checkpoint).replace("\n600\n", "\n599\n"));
        assertRefused("does not fit");
        SignedNote foreign = new SampleLog(1).checkpoint(1);
        Files.write(checkpoint, foreign.toBytes());
        assertRefused("carries no signature");
    }

    @Test
    void aFolderWithoutCheckpointIsNotChecked() throws IOException {
        Files.delete(folder.resolve("checkpoint"));
        assertThat(fsck().exit()).isEqualTo(LedgerVerify.USAGE);
    }
}
