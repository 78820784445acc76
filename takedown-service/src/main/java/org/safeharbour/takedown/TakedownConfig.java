package org.safeharbour.takedown;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What the takedown service must be told; a missing key stops the start. */
@ConfigMapping(prefix = "safe-harbour")
public interface TakedownConfig {
    /** How orders are carried out. */
    Enforcement enforcement();

    /** The platforms that orders act on, by connector name. */
    Map<String, Platform> connectors();

    /** How orders are carried out. */
    interface Enforcement {
        /** Batches in work at once in this process. */
        @WithDefault("2")
        @Min(1)
        @Max(32)
        int threads();

        /** The safety net between two looks for work; a commit wakes at once. */
        @WithDefault("PT1S")
        Duration idle();

        /** How long a worker owns a batch (database time); longer than two calls to the platform. */
        @WithDefault("PT45S")
        Duration lease();

        /** Tries after which a target that the platform answers wrongly is given to a person. */
        @WithDefault("12")
        @Min(1)
        int tries();

        /** How long an outage is waited for before a person is asked. */
        @WithDefault("PT24H")
        Duration patience();
    }

    /** A platform that implements the Safe Harbour platform API. */
    interface Platform {
        /** Base URL of the platform; https, or a loopback address. */
        URI url();

        /** Our signing key, Ed25519, PKCS#8 PEM. */
        Path signingKey();

        /** The platform's key, Ed25519, SubjectPublicKeyInfo PEM. */
        Path platformKey();

        /** Hosts whose account and post addresses mean this platform. */
        Set<String> hosts();

        /** Time to connect. */
        @WithDefault("PT2S")
        Duration connectTimeout();

        /** Time for a whole call, answer included. */
        @WithDefault("PT20S")
        Duration totalTimeout();

        /** Calls in flight at once. */
        @WithDefault("8")
        @Min(1)
        @Max(64)
        int maxInFlight();

        /** Targets in one call. */
        @WithDefault("500")
        @Min(1)
        @Max(500)
        int maxBatch();
    }
}
