package org.safeharbour.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Every port of one stack, counted from one base (8080 unless {@code SAFE_HARBOUR_PORT_BASE} says another). All on 127.0.0.1. */
public record Ports(int base) {
    private static final int MANAGEMENT = 1000;
    private static final int KEYCLOAK = 100;
    private static final int POSTGRES = 5000;

    /** Leaves room for the highest of them below 65536. */
    public Ports {
        if (base < 1024 || base > 60_000) {
            throw new StackFailure("port.base", Integer.toString(base));
        }
    }

    /** The HTTP port of a service. */
    public int of(Service service) {
        return base + service.portOffset();
    }

    /** The port for health and metrics. */
    public int managementOf(Service service) {
        return of(service) + MANAGEMENT;
    }

    /** Keycloak's HTTP port. */
    public int keycloak() {
        return base + KEYCLOAK;
    }

    int keycloakManagement() {
        return keycloak() + MANAGEMENT;
    }

    /** PostgreSQL's port. */
    public int postgres() {
        return base + POSTGRES;
    }

    /** The base URL of a service; always {@code localhost}, where browsers accept secure cookies over HTTP. */
    public URI url(Service service) {
        return URI.create("http://localhost:" + of(service));
    }

    /** Keycloak's base URL. */
    public URI keycloakUrl() {
        return URI.create("http://localhost:" + keycloak());
    }

    /** Ports that nothing uses just now, far from the usual ones: for tests. */
    public static Ports free() {
        Random random = new Random();
        for (int attempt = 0; attempt < 50; attempt++) {
            Ports ports = new Ports(20_000 + 200 * random.nextInt(100));
            if (ports.firstInUse().isEmpty()) {
                return ports;
            }
        }
        throw new StackFailure("port.none.free");
    }

    /** Fails with one line that names the first port in use and who wants it. */
    void requireFree() {
        firstInUse().ifPresent(taken -> {
            throw new StackFailure("port.in.use", Integer.toString(taken.getKey()), taken.getValue());
        });
    }

    private Optional<Map.Entry<Integer, String>> firstInUse() {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            wanted.put(of(service), service.title());
            wanted.put(managementOf(service), service.title());
        }
        wanted.put(keycloak(), "Keycloak");
        wanted.put(keycloakManagement(), "Keycloak");
        wanted.put(postgres(), "PostgreSQL");
        return wanted.entrySet().stream().filter(entry -> !free(entry.getKey())).findFirst();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
