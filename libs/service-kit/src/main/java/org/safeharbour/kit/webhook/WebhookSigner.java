package org.safeharbour.kit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Signs messages to a platform as Standard Webhooks prescribes, with Ed25519 ({@code v1a}). */
public final class WebhookSigner {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";
    static final String VERSION = "v1a,";

    private final PrivateKey key;

    public WebhookSigner(PrivateKey key) {
        this.key = key;
    }

    /** The three headers over {@code id.timestamp.body}; the time is cut to seconds. */
    public Map<String, String> sign(String id, Instant at, byte[] body) {
        long seconds = at.getEpochSecond();
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(prefix(id, seconds));
            signature.update(body);
            return Map.of(
                    ID,
                    id,
                    TIMESTAMP,
                    Long.toString(seconds),
                    SIGNATURE,
                    VERSION + Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    static byte[] prefix(String id, long seconds) {
        return (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
    }
}
