package org.safeharbour.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.safeharbour.local.database.DatabaseAccess;
import org.safeharbour.local.database.ServiceKeys;

/** What each process is told by its environment; one naming for the local stack and for clusters. */
final class ServiceEnvironment {
    private final StackOptions options;
    private final Ports ports;
    private final Secrets secrets;
    private final ServiceKeys keys;

    ServiceEnvironment(StackOptions options, Ports ports, Secrets secrets, ServiceKeys keys) {
        this.options = options;
        this.ports = ports;
        this.secrets = secrets;
        this.keys = keys;
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
            peers(environment);
            String secret = Keycloak.secretOf(secrets, service.clientId());
            environment.put("SAFE_HARBOUR_CLIENT_SECRET", secret);
            environment.put("SAFE_HARBOUR_SESSION_SECRET", secrets.of("SESSION_" + service.key()));
        }
        environment.putAll(options.environment().getOrDefault(service, Map.of()));
        return environment;
    }

    private void peers(Map<String, String> environment) {
        environment.put("SAFE_HARBOUR_OIDC_URL", ports.keycloakUrl().toString());
        environment.put("SAFE_HARBOUR_GATEWAY_URL", ports.url(Service.GATEWAY).toString());
        environment.put("SAFE_HARBOUR_NOTICE_URL", ports.url(Service.NOTICE).toString());
        environment.put("SAFE_HARBOUR_TAKEDOWN_URL", ports.url(Service.TAKEDOWN).toString());
        environment.put(
                "SAFE_HARBOUR_REPORTING_URL", ports.url(Service.REPORTING).toString());
        environment.put("SAFE_HARBOUR_PLATFORM_URL", ports.url(Service.CHIRP).toString());
    }
}
