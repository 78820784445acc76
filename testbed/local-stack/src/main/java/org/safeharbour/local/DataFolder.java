package org.safeharbour.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where one installation keeps its state; only a folder that carries our mark is ever emptied. */
final class DataFolder {
    private static final String MARK = "safe-harbour-data";

    private DataFolder() {}

    /** The folder, made and marked when it is new or empty. */
    static Path prepare(Path folder, boolean fresh) {
        try {
            if (fresh) {
                empty(folder);
            }
            Files.createDirectories(folder);
            Path mark = folder.resolve(MARK);
            if (!Files.exists(mark)) {
                requireEmpty(folder);
                Files.writeString(mark, "", StandardOpenOption.CREATE);
            }
            return folder;
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", folder, failure.getMessage());
        }
    }

    /** A folder within it that nobody else may look into. */
    static Path secret(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", folder, failure.getMessage());
        }
    }

    /** Removes a marked folder whole; one that is not there is fine. */
    static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.exists(folder.resolve(MARK))) {
            requireEmpty(folder);
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new StackFailure("up.foreign.folder", folder);
            }
        }
    }
}
