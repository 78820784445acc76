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
        if (!root.equals(checkpoint.root())) {
            throw new RefusedException("verifier.refused.export-root", checkpoint.size(), root, checkpoint.root());
        }
    }

    /** Leaf hashes of the bundle that starts at this entry. */
    private List<Hash> leaves(long first) {
        long index = first / Tile.WIDTH;
        int width = Tile.widthAt(checkpoint.size(), 0, index);
        InputFile file =
                exported(Tile.WIDTH == width, Tile.entriesPath(index, width), Tile.entriesPath(index, Tile.WIDTH));
        List<byte[]> entries;
        try {
            entries = EntryBundle.parse(file.read(EntryBundle.MAX_BYTES));
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.export-malformed", file.name());
        }
        if (entries.size() < width) {
            throw new RefusedException("verifier.refused.export-malformed", file.name());
        }
        List<byte[]> covered = entries.subList(0, width);
        for (int i = 0; i < width; i++) {
            requireEntry(covered.get(i), first + i);
        }
        return covered.stream().map(Hash::ofLeaf).toList();
    }

    /** An entry in another spelling, or of another log, would be in the tree and yet never verify. */
    private void requireEntry(byte[] bytes, long index) {
        try {
            Entry entry = Entry.parse(bytes);
            if (Arrays.equals(entry.canonical(), bytes) && entry.origin().equals(checkpoint.origin())) {
                return;
            }
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.export-entry", index + 1, checkpoint.origin());
        }
        throw new RefusedException("verifier.refused.export-entry", index + 1, checkpoint.origin());
    }

    private void requireSame(Tile computed) {
        String full = Tile.path(computed.level(), computed.index(), Tile.WIDTH);
        InputFile file = exported(computed.isFull(), computed.path(), full);
        byte[] held = file.read(Tile.WIDTH * Hash.LENGTH);
        byte[] wanted = computed.toBytes();
        // A full tile may stand in for its partial form (C2SP tlog-tiles, "Partial Tiles"): then its beginning counts.
        boolean same = held.length >= wanted.length && Arrays.equals(held, 0, wanted.length, wanted, 0, wanted.length);
        if (!same) {
            throw new RefusedException("verifier.refused.export-tile", file.name());
        }
    }

    private InputFile exported(boolean full, String path, String fullPath) {
        Path own = folder.resolve(path);
        Path file = full || Files.isRegularFile(own) ? own : folder.resolve(fullPath);
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("verifier.refused.export-missing", path);
        }
        return new InputFile(file.toString(), file);
    }
}
