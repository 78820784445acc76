package org.safeharbour.chirp.webhook;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.TreeMap;
import org.safeharbour.chirp.ChirpConfig;

/** The platform's signing key and the keys of those who may call, read once at start so that a bad file stops it. */
@Startup
@Singleton
class ConnectorKeys {

    private final PrivateKey platform;
    private final Map<String, PublicKey> callers;

    ConnectorKeys(ChirpConfig config) {
        this.platform = PemFiles.privateKey(config.keysDir().resolve("platform.key"));
        this.callers = callers(config.keysDir().resolve("callers"));
    }

    /** Signs answers. */
    PrivateKey platform() {
        return platform;
    }

    /** Who may call: the file's name without {@code .pub}, and the key. */
    Map<String, PublicKey> callers() {
        return callers;
    }

    private static Map<String, PublicKey> callers(Path folder) {
        Map<String, PublicKey> found = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pub")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                found.put(name.substring(0, name.length() - ".pub".length()), PemFiles.publicKey(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the callers' keys in " + folder, e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("No caller's key (*.pub) in " + folder);
        }
        return Map.copyOf(found);
    }
}
