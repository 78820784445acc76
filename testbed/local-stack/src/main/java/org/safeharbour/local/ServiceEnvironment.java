package org.safeharbour.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeharbour.local.database.DatabaseAccess;
import org.safeharbour.local.database.ServiceKeys;
import org.safeharbour.local.fault.Links;

/** What each process is told by its environment; one naming for the local stack and for clusters. */
final class ServiceEnvironment {
    private static final List<String> OIDC_SERVICE = List.of("oidc.staff", "oidc.authorities", "oidc-client");
    private static final List<String> OIDC_GATEWAY = List.of("oidc.staff-api", "oidc.authorities-api");

    private final StackOptions options;
    private final Ports ports;
    private final Secrets secrets;
    private final ServiceKeys keys;
    private final Links links;

    /** @param links by which the parts reach each other; null for straight ways */
    ServiceEnvironment(StackOptions options, Ports ports, Secrets secrets, ServiceKeys keys, Links links) {
        this.options = options;
        this.ports = ports;
        this.secrets = secrets;
        this.keys = keys;
        this.links = links;
    }

    Map<String, String> of(Service service, DatabaseAccess database) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("SAFE_HARBOUR_HOST", "127.0.0.1");
        environment.put("SAFE_HARBOUR_PORT", Integer.toString(ports.of(service)));
        environment.put("SAFE_HARBOUR_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        try {
            environment.putAll(keys.environment(service.key()));
            Path state = options.data().resolve("state").resolve(service.key());
            environment.put("SAFE_HARBOUR_STATE_DIR", DataFolder.secret(state).toString());
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", options.data(), failure.getMessage());
        }
        if (service != Service.CHIRP) {
            peers(service, environment);
            String secret = Keycloak.secretOf(secrets, service.clientId());
            environment.put("SAFE_HARBOUR_CLIENT_SECRET", secret);
            environment.put("SAFE_HARBOUR_SESSION_SECRET", secrets.of("SESSION_" + service.key()));
            // The demo agencies get their keys when the stack starts; in production a new key rests for a day first.
            environment.put("SAFE_HARBOUR_COOL_DOWN", "PT0S");
        }
        environment.putAll(options.environment().getOrDefault(service, Map.of()));
        return environment;
    }

    private void peers(Service service, Map<String, String> environment) {
        // Tokens name Keycloak's own address, and so do browsers; only calls from server to server take the link.
        environment.put("SAFE_HARBOUR_OIDC_URL", ports.keycloakUrl().toString());
        environment.put("SAFE_HARBOUR_GATEWAY_URL", ports.url(Service.GATEWAY).toString());
        peer(service, Service.NOTICE, "SAFE_HARBOUR_NOTICE_URL", environment);
        peer(service, Service.TAKEDOWN, "SAFE_HARBOUR_TAKEDOWN_URL", environment);
        peer(service, Service.REPORTING, "SAFE_HARBOUR_REPORTING_URL", environment);
        peer(service, Service.CHIRP, "SAFE_HARBOUR_PLATFORM_URL", environment);
        if (links != null) {
            URI keycloak = links.address(service.key(), Keycloak.KEY, ports.keycloakUrl());
            environment.put("JDK_JAVA_OPTIONS", identityAt(service, keycloak));
        }
    }

    private void peer(Service from, Service to, String name, Map<String, String> environment) {
        URI real = ports.url(to);
        boolean straight = links == null || from == to;
        environment.put(name, (straight ? real : links.address(from.key(), to.key(), real)).toString());
    }

    /** System properties, because they win over the addresses that each service derives from the one above. */
    private static String identityAt(Service service, URI keycloak) {
        List<String> options = new ArrayList<>();
        for (String tenant : service == Service.GATEWAY ? OIDC_GATEWAY : OIDC_SERVICE) {
            String realm = tenant.contains("authorities") ? "authorities" : "staff";
            options.add("-Dquarkus." + tenant + ".auth-server-url=" + keycloak + "/realms/" + realm);
        }
        return String.join(" ", options);
    }
}
