package org.safeharbour.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What the gateway must be told; a missing key stops the start. */
@ConfigMapping(prefix = "safe-harbour.gateway")
public interface GatewayConfig {
    /** Address under which people and machines reach this gateway. */
    URI publicUrl();

    /** Address of the identity provider, where a log-out's form may end. */
    URI identityUrl();

    /** Secret (32 characters or more, the same on all replicas) from which the tokens in forms are made. */
    String sessionSecret();

    /** Largest request body in bytes: 100 MB of files and their frame. */
    @WithDefault("115343360")
    long maxBody();

    /** How long a connection to a service may take. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long an unused connection to a service is kept; shorter than the services keep theirs. */
    @WithDefault("60S")
    Duration keepAlive();

    /** How long a service may be silent before the call is given up. */
    @WithDefault("30S")
    Duration requestTimeout();

    /** The same for letters, which are read before the answer comes. */
    @WithDefault("120S")
    Duration intakeTimeout();

    /** How long a page waits for a service. */
    @WithDefault("10S")
    Duration pageTimeout();

    /** How long the download of a package may take in a browser. */
    @WithDefault("10M")
    Duration downloadTimeout();

    /** Rate limits. */
    Limits limits();

    /** Refusals on their way into the ledger. */
    Denials denials();

    /** How refusals are counted. */
    interface Denials {
        /** Sorts (person, method, route, status) that are counted apart at once; beyond it they are counted together. */
        @WithDefault("5000")
        int distinct();
    }

    /** Requests that one caller may make. */
    interface Limits {
        /** Per account and minute, sustained. */
        @WithDefault("6000")
        int perMinute();

        /** At once, after a quiet while. */
        @WithDefault("2000")
        int burst();

        /** Callers that are remembered; beyond it those with full allowance are forgotten first. */
        @WithDefault("50000")
        int callers();
    }
}
