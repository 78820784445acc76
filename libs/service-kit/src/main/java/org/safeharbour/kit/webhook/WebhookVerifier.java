package org.safeharbour.kit.webhook;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Checks Standard Webhooks signatures (Ed25519, {@code v1a}); several signatures may stand side by side during rotation. */
public final class WebhookVerifier {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SPACE = Pattern.compile(" ");

    private final PublicKey key;
    private final Clock clock;

    public WebhookVerifier(PublicKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Whether one signature over {@code id.timestamp.body} is ours and the time is within five minutes of now. */
    public boolean verify(UnaryOperator<String> header, byte[] body) {
        var id = header.apply(WebhookSigner.ID);
        var timestamp = header.apply(WebhookSigner.TIMESTAMP);
        var signatures = header.apply(WebhookSigner.SIGNATURE);
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        long seconds = Long.parseLong(timestamp);
        if (Math.abs(clock.instant().getEpochSecond() - seconds) > TOLERANCE.toSeconds()) {
            return false;
        }
        return SPACE.splitAsStream(signatures)
                .filter(s -> s.startsWith(WebhookSigner.VERSION))
                .anyMatch(s ->
                        matches(s.substring(WebhookSigner.VERSION.length()), WebhookSigner.prefix(id, seconds), body));
    }

    private boolean matches(String base64, byte[] prefix, byte[] body) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(prefix);
            signature.update(body);
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
