package org.safeharbour.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.peer.CallerContexts;
import org.safeharbour.kit.peer.Envelope;
import org.safeharbour.kit.peer.MessageBatch;
import org.safeharbour.kit.time.Ids;

/**
 * Messages as another service would send them, signed with that service's generated key, to post to
 * {@code /internal/v1/messages}. The test's own security must say who sends:
 * {@code @TestSecurity(user = "service-account-takedown-service", roles = "service.message",
 * attributes = @SecurityAttribute(key = "azp", value = "takedown-service"))}.
 */
public final class PeerMessages {
    /** Numbers go on over all tests of a JVM, because the database does too. */
    private static final Map<String, Long> LAST = new ConcurrentHashMap<>();

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    private final String source;
    private final String service;
    private final CallerContexts contexts;

    private PeerMessages(String source, String service, Path keys) {
        this.source = source;
        this.service = service;
        this.contexts = CallerContexts.of(source, keys);
    }

    /** Messages of a peer (notice, takedown, reporting, gateway) to the service under test. */
    public static PeerMessages from(String source) {
        var config = ConfigProvider.getConfig();
        var own = config.getValue("safe-harbour.keys-dir", Path.class);
        return new PeerMessages(
                source, config.getValue("safe-harbour.service", String.class), own.resolveSibling(source));
    }

    /** The next message of a stream. */
    public Envelope next(Caller onBehalfOf, String type, String stream, Object body) {
        long seq = LAST.merge(source + ' ' + service + ' ' + stream, 1L, Long::sum);
        return message(onBehalfOf, type, stream, seq, body);
    }

    /** A message with a number of the test's choice. */
    public Envelope message(Caller onBehalfOf, String type, String stream, long seq, Object body) {
        var id = Ids.next();
        var text = text(body);
        var context = contexts.sign(onBehalfOf, id, service, sha256(text));
        var sentAt = Clock.systemUTC().instant();
        return new Envelope(id, type, stream, seq, sentAt, text, context, null);
    }

    /** The request body that carries the messages. */
    public String batch(Envelope... messages) {
        return text(new MessageBatch(List.of(messages)));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
