package org.safeharbour.kit.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Another service and an identity provider in one: takes every message, gives tokens. */
public class PeerServer implements QuarkusTestResourceLifecycleManager {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/messages", this::messages);
        server.createContext("/realm/token", this::token);
        server.start();
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "safe-harbour.peers.takedown.url",
                base,
                "quarkus.oidc-client.auth-server-url",
                base + "/realm",
                "quarkus.oidc-client.token-path",
                "/token",
                "safe-harbour.workers.enabled",
                "true");
    }

    private void messages(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        var results = ID.matcher(body)
                .results()
                .map(id -> "{\"id\":\"" + id.group(1) + "\",\"status\":200,\"answer\":null,\"problem\":null}")
                .collect(Collectors.joining(","));
        answer(exchange, "{\"results\":[" + results + "]}");
    }

    private void token(HttpExchange exchange) throws IOException {
        requests.add("token " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, "{\"access_token\":\"the-token\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(requests, field -> field.getName().equals("requests"));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
