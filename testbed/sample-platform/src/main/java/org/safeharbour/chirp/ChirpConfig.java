package org.safeharbour.chirp;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;

/** Chirp's own settings. Everything else is plain Quarkus configuration. */
@ConfigMapping(prefix = "chirp")
public interface ChirpConfig {

    /** The address under which the public knows Chirp; links to posts begin with it, without a slash at the end. */
    @WithDefault("https://chirp.example")
    URI publicUrl();

    /**
     * Folder with {@code platform.key} (Ed25519, PKCS#8 PEM, signs answers) and {@code callers/*.pub} (SPKI PEM, who may
     * call the connector).
     */
    Path keysDir();

    /** The bearer token of the administration interface. */
    @Size(min = 8, max = 500)
    String adminToken();

    /** PBKDF2 rounds of new password hashes. Low, because the accounts are invented and created by the thousand. */
    @WithDefault("20000")
    @Min(1000)
    int passwordRounds();

    /** The largest request body; the HTTP server's own limit is set from the same key. */
    MemorySize maxBody();
}
