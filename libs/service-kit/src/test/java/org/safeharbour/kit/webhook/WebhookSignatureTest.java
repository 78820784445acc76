package org.safeharbour.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final byte[] BODY = "{\"items\": []}".getBytes(StandardCharsets.UTF_8);

    private final KeyPair pair = pair();
    private final WebhookSigner signer = new WebhookSigner(pair.getPrivate());

    @Test
    void aSignedMessageVerifies() {
        assertThat(verifier(NOW).verify(signer.sign("m1", NOW, BODY)::get, BODY))
                .isTrue();
    }

    @Test
    void everyFlippedByteIsRefused() {
        var headers = signer.sign("m1", NOW, BODY);
        for (int i = 0; i < BODY.length; i++) {
            var flipped = BODY.clone();
            flipped[i] ^= 1;
            assertThat(verifier(NOW).verify(headers::get, flipped)).isFalse();
        }
    }

    @Test
    void anotherIdTimeOrKeyIsRefused() {
        var headers = new HashMap<>(signer.sign("m1", NOW, BODY));
        headers.put("webhook-id", "m2");
        assertThat(verifier(NOW).verify(headers::get, BODY)).isFalse();
        headers.put("webhook-id", "m1");
        headers.put("webhook-timestamp", Long.toString(NOW.getEpochSecond() + 1));
        assertThat(verifier(NOW).verify(headers::get, BODY)).isFalse();
        var foreign = new WebhookVerifier(pair().getPublic(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(foreign.verify(signer.sign("m1", NOW, BODY)::get, BODY)).isFalse();
    }

    @Test
    void anOldOrFutureMessageIsRefused() {
        var headers = signer.sign("m1", NOW, BODY);
        assertThat(verifier(NOW.plus(Duration.ofMinutes(5))).verify(headers::get, BODY))
                .isTrue();
        assertThat(verifier(NOW.plus(Duration.ofSeconds(301))).verify(headers::get, BODY))
                .isFalse();
        assertThat(verifier(NOW.minus(Duration.ofSeconds(301))).verify(headers::get, BODY))
                .isFalse();
    }

    @Test
    void oneOfSeveralSignaturesSuffices() {
        var headers = new HashMap<>(signer.sign("m1", NOW, BODY));
        headers.compute("webhook-signature", (name, value) -> "v1a,AAAA v1,BBBB " + value);
        assertThat(verifier(NOW).verify(headers::get, BODY)).isTrue();
    }

    private WebhookVerifier verifier(Instant now) {
        return new WebhookVerifier(pair.getPublic(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
