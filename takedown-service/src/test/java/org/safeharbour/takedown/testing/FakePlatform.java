package org.safeharbour.takedown.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.safeharbour.kit.webhook.Keys;
import org.safeharbour.kit.webhook.WebhookSigner;
import org.safeharbour.kit.webhook.WebhookVerifier;

/** A platform that signs, remembers each effect, and misbehaves as told. */
public final class FakePlatform extends FakePeer {
    private final WebhookSigner signer;
    private final WebhookSigner stranger;
    private final WebhookVerifier callers;
    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> answers = new ConcurrentHashMap<>();
    private final Map<String, String> suspendedBy = new ConcurrentHashMap<>();

    /** Handles that the platform refuses to act on. */
    public final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** Handles that vanished after their snapshot. */
    public final Set<String> vanished = ConcurrentHashMap.newKeySet();

    /** Handles that the platform says it suspended, but does not. */
    public final Set<String> lies = ConcurrentHashMap.newKeySet();

    /** Handles on which every call fails with 500. */
    public final Set<String> poison = ConcurrentHashMap.newKeySet();

    /** So many answers to actions are lost after the effect. */
    public final AtomicInteger answersToLose = new AtomicInteger();

    /** So many answers are signed by somebody else. */
    public final AtomicInteger answersToForge = new AtomicInteger();

    /** At this address, with the keys of the local database module. */
    public FakePlatform(URI url, Path takedownKeys, Clock clock) {
        super(url);
        var chirp = takedownKeys.resolveSibling("chirp");
        signer = new WebhookSigner(Keys.readPrivate(chirp.resolve("platform.key")));
        callers = new WebhookVerifier(Keys.readPublic(chirp.resolve("callers/takedown.pub")), clock);
        try {
            stranger = new WebhookSigner(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Action ids in the order of their effects, each as often as it had one. */
    public List<String> effects() {
        return List.copyOf(effects);
    }

    /** Whether the account is suspended. */
    public boolean isSuspended(String handle) {
        return suspendedBy.containsKey(handle);
    }

    /** Somebody else suspends an account. */
    public void suspend(String handle) {
        suspendedBy.put(handle, "moderator:7");
    }

    @Override
    void answer(HttpExchange exchange, String call, byte[] body) throws IOException {
        if (!callers.verify(exchange.getRequestHeaders()::getFirst, body)) {
            send(exchange, 401, new byte[0]);
            return;
        }
        if (call.equals("capabilities")) {
            signed(
                    exchange,
                    "{\"platform\":\"Fake\",\"measures\":[\"BLOCK_ACCOUNT\"],\"targetKinds\":[\"ACCOUNT\"],\"maxBatch\":500}");
            return;
        }
        var items = items(body);
        if (items.stream().anyMatch(item -> poison.contains(handle(item)))) {
            send(exchange, 500, new byte[0]);
            return;
        }
        var answer = JSON.createObjectNode();
        var list = answer.putArray("items");
        items.forEach(item -> list.add(call.equals("actions") ? act(item) : state(item)));
        if (call.equals("actions") && answersToLose.getAndUpdate(n -> Math.max(n - 1, 0)) > 0) {
            // Closing without a status line: the effect is there, the caller does not know.
            return;
        }
        signed(exchange, answer.toString());
    }

    private ObjectNode act(JsonNode item) {
        return answers.computeIfAbsent(item.get("actionId").asText(), id -> {
            var handle = handle(item);
            var answer = JSON.createObjectNode().put("actionId", id).put("at", "2026-03-01T10:00:00Z");
            if (refused.contains(handle)) {
                return answer.put("status", "REFUSED").put("reason", "a public office");
            }
            if (vanished.contains(handle)) {
                return answer.put("status", "NOT_FOUND");
            }
            if (suspendedBy.containsKey(handle)) {
                return answer.put("status", "ALREADY_APPLIED");
            }
            effects.add(id);
            if (!lies.contains(handle)) {
                suspendedBy.put(handle, id);
            }
            return answer.put("status", "APPLIED");
        });
    }

    private ObjectNode state(JsonNode item) {
        var by = suspendedBy.get(handle(item));
        var state = JSON.createObjectNode();
        state.set("target", item.get("target"));
        state.put("state", by == null ? "ACTIVE" : "SUSPENDED");
        return by == null ? state : state.put("actionId", by);
    }

    private void signed(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        boolean forge = answersToForge.getAndUpdate(n -> Math.max(n - 1, 0)) > 0;
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        (forge ? stranger : signer)
                .sign(id, Clock.systemUTC().instant(), body)
                .forEach(exchange.getResponseHeaders()::set);
        send(exchange, 200, body);
    }

    private static String handle(JsonNode item) {
        return item.get("target").get("value").asText();
    }
}
