package org.safeharbour.local;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.safeharbour.local.database.DatabaseAccess;

/** The identity server of the local stack: real Keycloak in production mode, its state in PostgreSQL. */
final class Keycloak {
    /** The name of its database and of its end of a link. */
    static final String KEY = "keycloak";

    private final StackOptions options;
    private final Ports ports;
    private final Secrets secrets;
    private final HttpClient http;

    Keycloak(StackOptions options, Ports ports, Secrets secrets, HttpClient http) {
        this.options = options;
        this.ports = ports;
        this.secrets = secrets;
        this.http = http;
    }

    /** Starts it and returns when both realms answer; {@code running} gets the process at once. */
    void start(DatabaseAccess database, Path logs, Consumer<Child> running) {
        Path log = logs.resolve("keycloak.log");
        Path home = KeycloakDistribution.in(options.root()).prepared(log);
        List<String> command = List.of(
                KeycloakDistribution.script(home),
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=" + ports.keycloakUrl());
        Child child = Child.start("Keycloak", command, environment(database), log);
        running.accept(child);
        Readiness readiness = new Readiness(http);
        readiness.await(child, ports.keycloakUrl().resolve("/realms/master/.well-known/openid-configuration"));
        KeycloakAdmin admin = KeycloakAdmin.loggedIn(http, ports.keycloakUrl(), secrets.of("KEYCLOAK_ADMIN_PASSWORD"));
        Realms realms = new Realms(options.root());
        for (String realm : Realms.NAMES) {
            admin.bring(realms.local(realm, placeholders()));
            readiness.await(
                    child, ports.keycloakUrl().resolve("/realms/" + realm + "/.well-known/openid-configuration"));
        }
    }

    /** The secret by which a service logs in; the gateway has one client in each realm. */
    static String secretOf(Secrets secrets, String clientId) {
        return secrets.of("CLIENT_" + clientId);
    }

    private Map<String, String> placeholders() {
        return Map.of(
                "GATEWAY_URL", ports.url(Service.GATEWAY).toString(),
                "GATEWAY_SECRET", secretOf(secrets, Service.GATEWAY.clientId()),
                "GATEWAY_PORTAL_SECRET", secretOf(secrets, Service.GATEWAY.clientId()),
                "NOTICE_SERVICE_SECRET", secretOf(secrets, Service.NOTICE.clientId()),
                "TAKEDOWN_SERVICE_SECRET", secretOf(secrets, Service.TAKEDOWN.clientId()),
                "REPORTING_SERVICE_SECRET", secretOf(secrets, Service.REPORTING.clientId()),
                "PLATFORM_SECRET", secretOf(secrets, "platform"));
    }

    private Map<String, String> environment(DatabaseAccess database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        // A short-lived server on a small machine starts faster without the second compiler.
        environment.put("JAVA_OPTS_APPEND", "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_USERNAME", database.owner().user());
        environment.put("KC_DB_PASSWORD", database.owner().password());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("KEYCLOAK_ADMIN_PASSWORD"));
        return environment;
    }
}
