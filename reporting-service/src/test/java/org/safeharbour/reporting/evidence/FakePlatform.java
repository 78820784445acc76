package org.safeharbour.reporting.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.safeharbour.kit.webhook.Keys;
import org.safeharbour.kit.webhook.WebhookSigner;

/** A platform on loopback that signs its answers; the faults of a real one are switched on by handle prefixes and modes. */
public class FakePlatform implements QuarkusTestResourceLifecycleManager {
    enum Mode {
        HONEST,
        WRONG_SIGNATURE,
        WRONG_HASH,
        ERROR_500
    }

    static volatile Mode mode = Mode.HONEST;
    static final AtomicInteger REQUESTS = new AtomicInteger();

    /** What the platform holds about a target: records with category, value, at, about. */
    public static final Map<String, List<Map<String, Object>>> HELD = new ConcurrentHashMap<>();
    /** Targets of which it gives all that it holds, asked or not. */
    public static final Set<String> GENEROUS = ConcurrentHashMap.newKeySet();
    /** Targets that it was asked for records of. */
    public static final Set<String> ASKED = ConcurrentHashMap.newKeySet();
    /** Targets about which it answers nothing. */
    public static final Set<String> SILENT = ConcurrentHashMap.newKeySet();

    private final ObjectMapper json = new ObjectMapper();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/safe-harbour/v1/snapshots", this::snapshots);
        server.createContext("/safe-harbour/v1/records", this::records);
        server.start();
        return Map.of(
                "safe-harbour.reporting.platform-url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void snapshots(HttpExchange exchange) throws IOException {
        REQUESTS.incrementAndGet();
        try (exchange) {
            var request = json.readTree(exchange.getRequestBody());
            if (mode == Mode.ERROR_500) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            var items = new ArrayList<Map<String, Object>>();
            request.get("items")
                    .forEach(item -> items.add(answer(
                            item.get("actionId").asText(),
                            item.get("target").get("value").asText())));
            var body = json.writeValueAsBytes(Map.of("items", items));
            sign(exchange, body);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void records(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = json.readTree(exchange.getRequestBody());
            var items = new ArrayList<Map<String, Object>>();
            request.get("items").forEach(item -> {
                var target = item.get("target").get("value").asText();
                ASKED.add(target);
                if (!SILENT.contains(target)) {
                    items.add(recordsOf(target, item));
                }
            });
            var body = json.writeValueAsBytes(Map.of("items", items));
            sign(exchange, body);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, Object> recordsOf(String target, JsonNode item) {
        var held = HELD.get(target);
        var categories = new HashSet<String>();
        item.get("categories").forEach(category -> categories.add(category.asText()));
        var records = held == null
                ? List.of()
                : held.stream()
                        .filter(r -> GENEROUS.contains(target) || categories.contains(r.get("category")))
                        .toList();
        return Map.of(
                "recordId",
                item.get("recordId").asText(),
                "status",
                held == null ? "NOT_FOUND" : "OK",
                "records",
                records);
    }

    private static Map<String, Object> answer(String actionId, String target) {
        if (target.startsWith("@gone")) {
            return Map.of("actionId", actionId, "status", "NOT_FOUND");
        }
        var content = contentOf(target);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("actionId", actionId);
        answer.put("status", "OK");
        answer.put("mediaType", "application/json");
        answer.put("content", Base64.getEncoder().encodeToString(content));
        answer.put(
                "sha256",
                HexFormat.of().formatHex(Vault.digest("SHA-256", mode == Mode.WRONG_HASH ? new byte[0] : content)));
        return answer;
    }

    static byte[] contentOf(String target) {
        return ("{\"handle\": \"" + target + "\", \"posts\": []}").getBytes(StandardCharsets.UTF_8);
    }

    private static void sign(HttpExchange exchange, byte[] body) {
        var keysDir = java.nio.file.Path.of(System.getProperty("local-database.reporting.SAFE_HARBOUR_KEYS_DIR"));
        var key = Keys.readPrivate(keysDir.resolveSibling("chirp").resolve("platform.key"));
        var signed = mode == Mode.WRONG_SIGNATURE ? "other".getBytes(StandardCharsets.UTF_8) : body;
        new WebhookSigner(key)
                .sign(
                        List.copyOf(exchange.getRequestHeaders().get("webhook-id"))
                                .getFirst(),
                        Clock.systemUTC().instant(),
                        signed)
                .forEach(exchange.getResponseHeaders()::set);
    }
}
