package org.safeharbour.ledger.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.EntryBundle;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.MalformedException;
import org.safeharbour.ledger.Tile;
import org.safeharbour.ledger.TreeAppender;

/** {@code fsck}: builds the tree again from every exported entry and compares each tile and the signed root. */
final class CheckingExport {

    private final Path folder;
    private final Checkpoint checkpoint;
    private final RightmostTiles tiles;

    private CheckingExport(Path folder, Checkpoint checkpoint) {
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.tiles = new RightmostTiles(this::requireSame);
    }

    static Verdict run(List<String> words) {
        Arguments arguments = Arguments.parse(words, 1, Set.of(Trust.OPTION));
        Trust trust = Trust.of(arguments);
        Path folder = InputFile.of(arguments.file(0)).path();
        String name = folder.resolve("checkpoint").toString();
        Checkpoint checkpoint = trust.checkpoint(InputFile.of(name));
        new CheckingExport(folder, checkpoint).check();
        return Verdict.of("verifier.verified.export", checkpoint.size(), checkpoint.origin(), trust.name());
    }

    private void check() {
        TreeAppender appender = new TreeAppender(tiles);
        Hash root = Hash.EMPTY_TREE;
        for (long size = 0; size < checkpoint.size(); ) {
            TreeAppender.Appended appended = appender.append(size, leaves(size));
            size = appended.size();
            root = appended.root();
        }
        tiles.finish();
        requireNothingBeyond();
        if (!root.equals(checkpoint.root())) {
            throw new RefusedException("verifier.refused.export-root", checkpoint.size(), root, checkpoint.root());
        }
    }

    /** Leaf hashes of the bundle that starts at this entry. */
    private List<Hash> leaves(long first) {
        long index = first / Tile.WIDTH;
        int width = Tile.widthAt(checkpoint.size(), 0, index);
        InputFile file = exported(Tile.entriesPath(index, width));
        List<byte[]> entries;
        try {
            entries = EntryBundle.parse(file.read(EntryBundle.MAX_BYTES));
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.export-malformed", file.name());
        }
        if (entries.size() != width) {
            throw new RefusedException("verifier.refused.export-malformed", file.name());
        }
        for (int i = 0; i < width; i++) {
            requireEntry(entries.get(i), first + i);
        }
        return entries.stream().map(Hash::ofLeaf).toList();
    }

    /** Entries behind the signed ones are vouched for by nobody; an older checkpoint put into the export shows here. */
    private void requireNothingBeyond() {
        long last = checkpoint.size() / Tile.WIDTH;
        int signed = Tile.widthAt(checkpoint.size(), 0, last);
        for (long index = last; index <= last + 1; index++) {
            for (int width = index == last ? signed + 1 : 1; width <= Tile.WIDTH; width++) {
                if (Files.exists(folder.resolve(Tile.entriesPath(index, width)))) {
                    throw new RefusedException("verifier.refused.export-beyond", checkpoint.size());
                }
            }
        }
    }

    /** An entry in another spelling, or of another log, would be in the tree and yet never verify. */
    private void requireEntry(byte[] bytes, long index) {
        if (!isEntry(bytes)) {
            throw new RefusedException("verifier.refused.export-entry", index + 1, checkpoint.origin());
        }
    }

    private boolean isEntry(byte[] bytes) {
        try {
            Entry entry = Entry.parse(bytes);
            return Arrays.equals(entry.canonical(), bytes) && entry.origin().equals(checkpoint.origin());
        } catch (MalformedException e) {
            // Malformed is one of the ways not to be an entry; which one does not change the verdict.
            return false;
        }
    }

    private void requireSame(Tile computed) {
        InputFile file = exported(computed.path());
        if (!Arrays.equals(file.read(Tile.WIDTH * Hash.LENGTH), computed.toBytes())) {
            throw new RefusedException("verifier.refused.export-tile", file.name());
        }
    }

    private InputFile exported(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("verifier.refused.export-missing", path);
        }
        return new InputFile(file.toString(), file);
    }
}
