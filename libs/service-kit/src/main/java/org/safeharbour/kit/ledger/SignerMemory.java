package org.safeharbour.kit.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.safeharbour.ledger.Hash;

/**
 * The last size and root that were signed, in a file outside the database: after a restore of an older backup the signer
 * recognises that it would fork the log, and refuses. One file an origin; a new origin begins anew.
 */
final class SignerMemory {
    private final Path file;

    SignerMemory(Path folder, String origin) {
        this.file = folder.resolve(origin.replaceAll("[^A-Za-z0-9.-]", "_") + ".signed");
    }

    record Signed(long size, Hash root) {}

    Optional<Signed> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var lines = Files.readString(file).split("\n", -1);
            return Optional.of(new Signed(Long.parseLong(lines[0]), Hash.fromBase64(lines[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("the signer's memory could not be read", e);
        }
    }

    /** On disk before it returns: what is signed afterwards is never forgotten. */
    void remember(long size, Hash root) {
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            var text = (size + "\n" + root.toBase64() + "\n").getBytes(StandardCharsets.UTF_8);
            try (var channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var buffer = ByteBuffer.wrap(text);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the signer's memory could not be written", e);
        }
    }
}
