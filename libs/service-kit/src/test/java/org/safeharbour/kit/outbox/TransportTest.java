package org.safeharbour.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.peer.Envelope;
import org.safeharbour.kit.peer.MessageBatch;
import org.safeharbour.kit.peer.MessageResult;
import org.safeharbour.kit.peer.ServiceToken;
import org.safeharbour.kit.time.Ids;

/** The sender's end of the wire against a real HTTP server. */
@QuarkusTest
class TransportTest {
    @Inject
    ObjectMapper json;

    private HttpServer server;
    private Transport transport;
    private final AtomicInteger tokensRefused = new AtomicInteger();
    private volatile String authorization;
    private volatile MessageBatch posted;

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void startReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        var token = new ServiceToken(null, Clock.systemUTC()) {
            @Override
            public String bearer() {
                return "a-token";
            }

            @Override
            public void refused() {
                tokensRefused.incrementAndGet();
            }
        };
        transport = new Transport(name -> base, token, json);
    }

    @AfterEach
    void stopReceiver() {
        server.stop(0);
    }

    private void answering(Answer answer) {
        server.createContext("/internal/v1/messages", exchange -> {
            try (exchange) {
                authorization = exchange.getRequestHeaders().getFirst("Authorization");
                posted = json.readValue(exchange.getRequestBody(), MessageBatch.class);
                answer.to(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Test
    void eachMessageGetsItsResult() {
        var first = envelope("a");
        var second = envelope("b");
        answering(exchange -> send(
                exchange,
                200,
                json.writeValueAsString(Map.of(
                        "results",
                        List.of(
                                MessageResult.done(first.id(), "{\"x\":1}"),
                                MessageResult.refused(second.id(), 422, "unprocessable"),
                                MessageResult.done(Ids.next(), null))))));

        var delivery = transport.post("takedown", List.of(first, second));

        assertThat(delivery)
                .isEqualTo(new Delivery.Answered(Map.of(
                        first.id(), MessageResult.done(first.id(), "{\"x\":1}"),
                        second.id(), MessageResult.refused(second.id(), 422, "unprocessable"))));
        assertThat(authorization).isEqualTo("Bearer a-token");
        assertThat(posted.messages()).containsExactly(first, second);
    }

    @Test
    void aBusyReceiverSaysWhenToComeAgain() {
        answering(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            send(exchange, 503, "{}");
        });
        assertThat(transport.post("takedown", List.of(envelope("a"))))
                .isEqualTo(new Delivery.Failed("status 503", Duration.ofSeconds(7)));
    }

    @Test
    void aRedirectIsNotFollowed() {
        var elsewhere = new AtomicInteger();
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            send(exchange, 200, "{}");
        });
        answering(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            send(exchange, 307, "{}");
        });
        assertThat(transport.post("takedown", List.of(envelope("a"))))
                .isEqualTo(new Delivery.Failed("status 307", null));
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void aRefusedTokenIsForgotten() {
        answering(exchange -> send(exchange, 401, "{}"));
        assertThat(transport.post("takedown", List.of(envelope("a"))))
                .isEqualTo(new Delivery.Failed("status 401", null));
        assertThat(tokensRefused).hasValue(1);
    }

    @Test
    void anAnswerThatIsNoAnswerIsAFailure() {
        answering(exchange -> send(exchange, 200, "<html>"));
        assertThat(transport.post("takedown", List.of(envelope("a")))).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void nobodyThereIsAFailure() {
        server.stop(0);
        assertThat(transport.post("takedown", List.of(envelope("a")))).isInstanceOf(Delivery.Failed.class);
    }

    private static Envelope envelope(String stream) {
        return new Envelope(
                Ids.next(),
                "order.open",
                stream,
                1,
                java.time.Instant.parse("2026-01-02T03:04:05.678Z"),
                "{\"n\":\"क\"}",
                "a.b.c",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }
}
