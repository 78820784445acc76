package org.safeharbour.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Secrets of one local installation, made on first use and kept in its data folder, readable by its owner only. */
final class Secrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path data) throws IOException {
        Secrets secrets = new Secrets(data.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file)) {
                secrets.known.load(reader);
            }
        } else {
            Files.createFile(
                    secrets.file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return secrets;
    }

    synchronized String of(String name) {
        String value = known.getProperty(name);
        if (value == null) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            value = HexFormat.of().formatHex(bytes);
            known.setProperty(name, value);
            save();
        }
        return value;
    }

    private void save() {
        try (Writer writer = Files.newBufferedWriter(file)) {
            known.store(writer, null);
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", file, failure.getMessage());
        }
    }
}
