package org.safeharbour.ledger.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.safeharbour.ledger.Hash;

/** A file that somebody handed us: read whole up to a bound, never trusted to be as long as it says. */
record InputFile(String name, Path path) {

    /** Bound of proofs, entries, keys, checkpoints and openings: 1 MiB. */
    static final int SMALL = 1 << 20;

    /** Bound of a document: 64 MiB; it is hashed as it streams by. */
    static final int DOCUMENT = 64 << 20;

    static InputFile of(String name) {
        try {
            return new InputFile(name, Path.of(name));
        } catch (InvalidPathException e) {
            throw unreadable(name, e);
        }
    }

    byte[] read(int bound) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(bound + 1);
            if (bytes.length > bound) {
                throw new UsageException("verifier.usage.file-large", name, bound >> 10);
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** SHA-256 of a document of any kind. */
    Hash sha256() {
        byte[] buffer = new byte[1 << 16];
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > DOCUMENT) {
                    throw new UsageException("verifier.usage.file-large", name, DOCUMENT >> 10);
                }
            }
            return Hash.of(digest.digest());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static UsageException unreadable(String name, Exception cause) {
        UsageException unreadable = new UsageException("verifier.usage.file-unreadable", name);
        unreadable.initCause(cause);
        return unreadable;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }
}
