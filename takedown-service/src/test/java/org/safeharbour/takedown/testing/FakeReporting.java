package org.safeharbour.takedown.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safeharbour.kit.time.Ids;

/** A reporting-service that keeps snapshots, and the identity provider that gives the token for it. */
public final class FakeReporting extends FakePeer {
    private final Map<String, String> evidence = new ConcurrentHashMap<>();

    /** Whether it fails on every call. */
    public volatile boolean down;

    /** Whether it cannot reach the platform. */
    public volatile boolean unreached;

    /** Handles of which no snapshot can be kept. */
    public final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** Handles for whose sake the platform gives no snapshot of anything asked with them. */
    public final Set<String> poison = ConcurrentHashMap.newKeySet();

    /** Handles that the platform does not know. */
    public final Set<String> unknown = ConcurrentHashMap.newKeySet();

    public FakeReporting(URI url) {
        super(url);
    }

    /** The receipt that was given for an action, null when none was. */
    public String evidenceOf(String actionId) {
        return evidence.get(actionId);
    }

    @Override
    void answer(HttpExchange exchange, String call, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (call.equals("token")) {
            send(exchange, 200, bytes("{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":600}"));
        } else if (down) {
            send(exchange, 503, new byte[0]);
        } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, new byte[0]);
        } else {
            var answer = JSON.createObjectNode();
            var list = answer.putArray("items");
            boolean poisoned = items(body).stream()
                    .anyMatch(item ->
                            poison.contains(item.get("target").get("value").asText()));
            items(body).forEach(item -> list.add(poisoned || unreached ? failed(item) : receipt(item)));
            send(exchange, 200, bytes(answer.toString()));
        }
    }

    private ObjectNode failed(JsonNode item) {
        return JSON.createObjectNode()
                .put("actionId", item.get("actionId").asText())
                .put("status", "FAILED")
                .put("reason", unreached ? "unreached" : "status-500");
    }

    private ObjectNode receipt(JsonNode item) {
        var id = item.get("actionId").asText();
        var handle = item.get("target").get("value").asText();
        var receipt = JSON.createObjectNode().put("actionId", id);
        if (unknown.contains(handle)) {
            return receipt.put("status", "NOT_FOUND");
        }
        if (failing.contains(handle)) {
            return receipt.put("status", "FAILED").put("reason", "no space");
        }
        return receipt.put("status", "KEPT")
                .put("evidenceId", evidence.computeIfAbsent(id, x -> Ids.next().toString()))
                .put("sha256", "a".repeat(64))
                .put("takenAt", "2026-03-01T10:00:00Z");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
