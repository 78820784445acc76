package org.safeharbour.ledger.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.EntryBundle;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.Jcs;
import org.safeharbour.ledger.MerkleTree;
import org.safeharbour.ledger.Opening;
import org.safeharbour.ledger.Openings;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.SignerKey;
import org.safeharbour.ledger.Tile;
import org.safeharbour.ledger.TilesInMemory;
import org.safeharbour.ledger.TlogProof;
import org.safeharbour.ledger.TreeAppender;

/** A small log with one reply in it, and the files that an authority would hold. */
final class SampleLog {

    static final String ORIGIN = "chirp.example/notice-audit/v1";
    static final int REPLY = 257;
    static final byte[] DOCUMENT = "%PDF-1.7 the reply\n".getBytes(StandardCharsets.UTF_8);

    final SignerKey key = SignerKey.generate(ORIGIN);
    final Opening reference = Opening.fresh("reference", "IFSO/2022/117");
    final Opening account = Opening.fresh("account", "@a.chirp.example");
    final List<byte[]> entries;
    final TilesInMemory tiles = new TilesInMemory();

    SampleLog(int size) {
        entries = new ArrayList<>(
                IntStream.range(0, size).mapToObj(this::entry).map(Jcs::write).toList());
        new TreeAppender(tiles).append(0, entries.stream().map(Hash::ofLeaf).toList());
    }

    private Map<String, Object> entry(int index) {
        boolean reply = index == REPLY;
        return Map.of(
                "v",
                1,
                "origin",
                ORIGIN,
                "entryId",
                "entry-" + index,
                "at",
                "2026-11-21T10:00:00Z",
                "event",
                reply ? "REPLY_ISSUED" : "NOTICE_READ",
                "facts",
                reply ? Map.of("documentSha256", sha256(DOCUMENT).toHex()) : Map.of(),
                "commitments",
                reply
                        ? Map.of(
                                "reference", reference.commitment().toHex(),
                                "account", account.commitment().toHex())
                        : Map.of());
    }

    SignedNote checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, new MerkleTree(tiles, size).root()).sign(key);
    }

    TlogProof proof(long index, long size) {
        return TlogProof.of(new MerkleTree(tiles, size).inclusionProof(index), checkpoint(size));
    }

    String vkey() {
        return key.verifierKey().toString();
    }

    /** Writes proof, entry, document and openings of the reply into a folder. */
    void writeReply(Path folder) {
        write(folder.resolve("reply.tlog-proof"), proof(REPLY, entries.size()).toBytes());
        write(folder.resolve("entry.json"), entries.get(REPLY));
        write(folder.resolve("reply.pdf"), DOCUMENT);
        write(folder.resolve("openings.json"), new Openings(List.of(reference, account)).toJson());
        write(folder.resolve("log.vkey"), (vkey() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the log as an export: checkpoint, tiles of every level, bundles of entries. */
    void export(Path folder) {
        int size = entries.size();
        write(folder.resolve("checkpoint"), checkpoint(size).toBytes());
        for (int level = 0; level <= 7; level++) {
            for (long index = 0; Tile.widthAt(size, level, index) > 0; index++) {
                Tile tile = tiles.read(level, index).orElseThrow();
                write(folder.resolve(tile.path()), tile.toBytes());
            }
        }
        for (int index = 0; Tile.widthAt(size, 0, index) > 0; index++) {
            int width = Tile.widthAt(size, 0, index);
            byte[] bundle = EntryBundle.format(entries.subList(index * 256, index * 256 + width));
            write(folder.resolve(Tile.entriesPath(index, width)), bundle);
        }
    }

    static Hash sha256(byte[] bytes) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
