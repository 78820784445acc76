package org.safeharbour.takedown.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Ownership of the classes that name it: addresses on loopback at which tests start a platform and a reporting-service of their own. */
public final class FreePorts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var reporting = "http://localhost:" + free();
        return Map.of(
                "safe-harbour.connectors.platform.url", "http://localhost:" + free(),
                "safe-harbour.connectors.platform.total-timeout", "PT3S",
                "safe-harbour.enforcement.lease", "PT7S",
                "safe-harbour.enforcement.tries", "4",
                "safe-harbour.peers.reporting.url", reporting,
                "quarkus.oidc-client.auth-server-url", reporting + "/realms/staff",
                "quarkus.oidc-client.credentials.secret", "test");
    }

    @Override
    public void stop() {
        // Nothing is open.
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
