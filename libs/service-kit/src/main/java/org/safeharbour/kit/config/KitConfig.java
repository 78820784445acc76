package org.safeharbour.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every service must be told; a missing key stops the start. */
@ConfigMapping(prefix = "safe-harbour")
public interface KitConfig {
    /** Short name of this service: notice, takedown, reporting, gateway. */
    String service();

    /** Folder with the keys of this service ({@code ledger.key}, {@code context.key}, {@code peers/*.pub}). */
    Path keysDir();

    /** Small writable folder outside the database, for the ledger signer's memory. */
    Path stateDir();

    /** Permissions that the realms may grant here. */
    Permissions permissions();

    /** Services that this one sends to, by short name. */
    Map<String, Peer> peers();

    /** Services that may send messages to this one: their client ids (authorised party of the token). */
    @WithDefault("notice-service,takedown-service,reporting-service")
    Set<String> messageSenders();

    /** Ledger. */
    LedgerConfig ledger();

    /** Background work. */
    WorkersConfig workers();

    /** How long an answer is kept for its Idempotency-Key. */
    @WithDefault("P7D")
    Duration idempotencyRetention();

    /** Grantable permissions per realm. */
    interface Permissions {
        /** Realm {@code staff}. */
        Set<String> staff();

        /** Realm {@code authorities}. */
        @WithDefault("officer")
        Set<String> authorities();
    }

    /** Another service. */
    interface Peer {
        /** Base URL. */
        URI url();
    }

    /** The transparency log of this service. */
    interface LedgerConfig {
        /** Origin line of the checkpoints, for example {@code chirp.example/notice-audit/v1}. */
        Optional<String> origin();

        /** Entries that may wait for the sequencer before new ones are pushed back. */
        @WithDefault("4096")
        int maxUnsequenced();
    }

    /** Background work. */
    interface WorkersConfig {
        /** Off in tests, which run the work themselves. */
        @WithDefault("true")
        boolean enabled();
    }
}
