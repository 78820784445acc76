package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A notice-service on loopback that knows how its notices stand, and an identity provider that gives it tokens. */
public class FakeNotice implements QuarkusTestResourceLifecycleManager {
    static final Map<UUID, Map<String, Object>> STANDINGS = new ConcurrentHashMap<>();
    static final AtomicInteger FAILURES = new AtomicInteger();

    private final ObjectMapper json = new ObjectMapper();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/internal/v1/notices/", this::standing);
        server.createContext("/realms/staff/", FakeNotice::token);
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "safe-harbour.peers.notice.url",
                url,
                "quarkus.oidc-client.auth-server-url",
                url + "/realms/staff",
                "quarkus.oidc-client.credentials.secret",
                "test");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** The notice's officer is verified and this key is pinned. */
    static void verified(UUID noticeId, String agency, TestKey key) {
        STANDINGS.put(
                noticeId,
                Map.of(
                        "noticeId",
                        noticeId.toString(),
                        "agency",
                        agency,
                        "status",
                        "ACCEPTED",
                        "verified",
                        true,
                        "verifiedAt",
                        "2026-01-01T10:00:00Z",
                        "verifiedMethod",
                        "CALL_BACK",
                        "legalBasis",
                        List.of("IN-BNSS-94"),
                        "key",
                        Map.of(
                                "fingerprint",
                                key.fingerprint(),
                                "armored",
                                key.armored(),
                                "pinnedAt",
                                "2025-12-01T10:00:00Z")));
    }

    /** The verification does not stand any more. */
    static void unverified(UUID noticeId, String reason) {
        var standing = new LinkedHashMap<>(STANDINGS.get(noticeId));
        standing.put("verified", false);
        standing.put("reason", reason);
        STANDINGS.put(noticeId, standing);
    }

    private void standing(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var id = UUID.fromString(exchange.getRequestURI().getPath().split("/", -1)[4]);
            var standing = STANDINGS.get(id);
            if (standing == null
                    || !"Bearer test".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            answer(exchange, json.writeValueAsBytes(standing));
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            answer(
                    exchange,
                    "{\"access_token\":\"test\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
