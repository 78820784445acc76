package org.safeharbour.kit.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.ledger.SignerKey;

/** The key that signs this service's checkpoints; its name is the log's origin. */
@ApplicationScoped
class LedgerKey {
    private final Path file;
    private final String wantedOrigin;
    private volatile SignerKey key;

    LedgerKey(KitConfig config) {
        this.file = config.keysDir().resolve("ledger.key");
        this.wantedOrigin = config.ledger().origin().orElse(null);
    }

    /** @throws IllegalStateException when the file holds no signer key, or one for another origin than configured */
    SignerKey signer() {
        if (key == null) {
            key = read();
        }
        return key;
    }

    String origin() {
        return signer().name();
    }

    private SignerKey read() {
        try {
            var read = SignerKey.parse(Files.readString(file).strip());
            if (wantedOrigin != null && !wantedOrigin.equals(read.name())) {
                throw new IllegalStateException("ledger.key signs for " + read.name() + ", not for " + wantedOrigin);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("ledger.key could not be read", e);
        }
    }
}
