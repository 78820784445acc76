package org.safeharbour.local;

import java.nio.file.Path;

/** The processes of our own: three services, the gateway and the sample platform. */
public enum Service {
    /** Sessions, routes, portal, console. */
    GATEWAY("gateway", "gateway", 0),
    /** Notices, demands, clocks, replies. */
    NOTICE("notice", "notice-service", 1),
    /** Orders and enforcement. */
    TAKEDOWN("takedown", "takedown-service", 2),
    /** Evidence and reports. */
    REPORTING("reporting", "reporting-service", 3),
    /** The sample platform. */
    CHIRP("chirp", "testbed/sample-platform", 10);

    private final String key;
    private final String module;
    private final int portOffset;

    Service(String key, String module, int portOffset) {
        this.key = key;
        this.module = module;
        this.portOffset = portOffset;
    }

    /** The name of the database, of the keys' folder and of the log file. */
    public String key() {
        return key;
    }

    /** The name that people and Keycloak know it by. */
    public String title() {
        return this == CHIRP ? "Chirp" : module;
    }

    /** The client's id in the realm {@code staff}. */
    String clientId() {
        return module;
    }

    int portOffset() {
        return portOffset;
    }

    Path jar(Path root) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
