package org.safeharbour.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.peer.CallerContexts;
import org.safeharbour.kit.peer.Envelope;
import org.safeharbour.kit.peer.ForgedContext;
import org.safeharbour.kit.peer.MessageResult;
import org.safeharbour.kit.peer.MessageResults;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Checks who sends, and that each message's context is the sender's word about this very message; then receives. */
@ApplicationScoped
class Accepting {
    private static final String CLIENT_SUFFIX = "-service";
    private static final int FORGED = 403;

    private final KitConfig config;
    private final CurrentCaller callers;
    private final CallerContexts contexts;
    private final Receiving receiving;

    Accepting(KitConfig config, CurrentCaller callers, CallerContexts contexts, Receiving receiving) {
        this.config = config;
        this.callers = callers;
        this.contexts = contexts;
        this.receiving = receiving;
    }

    /** One result a message, in the order of the messages. @throws Problem 403 when the token's client may not send here */
    MessageResults accept(List<Envelope> messages) {
        var source = source();
        var genuine = new ArrayList<Incoming>();
        Map<UUID, MessageResult> results = new HashMap<>();
        for (var message : messages) {
            var digest = sha256(message.body());
            try {
                var caller = contexts.verify(source, message.id(), digest, message.context());
                genuine.add(new Incoming(source, message, digest, caller));
            } catch (ForgedContext e) {
                results.put(message.id(), MessageResult.refused(message.id(), FORGED, "forged-context"));
            }
        }
        genuine.sort(Comparator.comparing((Incoming m) -> m.envelope().stream())
                .thenComparing(m -> m.envelope().seq()));
        receiving.receive(genuine).forEach(result -> results.put(result.id(), result));
        return new MessageResults(
                messages.stream().map(m -> results.get(m.id())).toList());
    }

    private String source() {
        var client = callers.get().person();
        if (client == null || !config.messageSenders().contains(client)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        return client.endsWith(CLIENT_SUFFIX) ? client.substring(0, client.length() - CLIENT_SUFFIX.length()) : client;
    }

    private static byte[] sha256(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
