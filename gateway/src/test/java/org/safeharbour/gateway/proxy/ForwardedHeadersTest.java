package org.safeharbour.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ForwardedHeadersTest {
    @Test
    void believesNothingThatTheClientClaims() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("X-Forwarded-For", "192.0.2.1")
                .add("X-Forwarded-Host", "elsewhere.example")
                .add("Forwarded", "for=192.0.2.1")
                .add("x-real-ip", "192.0.2.1")
                .add("X-Remote-User", "admin")
                .add("X-User-Id", "admin")
                .add("X-Original-URL", "/internal/v1/messages")
                .add("X-HTTP-Method-Override", "DELETE")
                .add("Cookie", "q_session_staff=secret")
                .add("Connection", "close, X-Secret-Hop")
                .add("X-Secret-Hop", "1")
                .add("Authorization", "Bearer t")
                .add("If-Match", "\"3\"");
        ForwardedHeaders.replace(headers, "198.51.100.7", URI.create("https://gateway.example"));
        assertThat(headers.names())
                .extracting(String::toLowerCase)
                .containsExactlyInAnyOrder(
                        "authorization", "if-match", "connection", "x-forwarded-for", "x-forwarded-proto");
        assertThat(headers.get("X-Forwarded-For")).isEqualTo("198.51.100.7");
        assertThat(headers.get("X-Forwarded-Proto")).isEqualTo("https");
    }
}
