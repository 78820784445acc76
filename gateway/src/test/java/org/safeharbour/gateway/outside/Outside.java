package org.safeharbour.gateway.outside;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/** Everything around the gateway: the identity provider and the services. */
public final class Outside implements QuarkusTestResourceLifecycleManager {
    private IdentityProvider identity;
    private final Map<String, StandInService> services = new HashMap<>();

    @Override
    public Map<String, String> start() {
        try {
            identity = new IdentityProvider();
            var config = new HashMap<String, String>();
            config.put("SAFE_HARBOUR_OIDC_URL", identity.url());
            for (var name : new String[] {"notice", "takedown", "reporting"}) {
                var service = new StandInService(name);
                services.put(name, service);
                config.put("safe-harbour.peers." + name + ".url", service.url());
            }
            return config;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        services.values().forEach(StandInService::close);
        if (identity != null) {
            identity.close();
        }
    }
}
