package org.safeharbour.gateway.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** The services as a page sees them: called with the reader's own token, so the pages can do nothing that its owner cannot. */
@ApplicationScoped
public class Services {
    private static final Logger LOG = Logger.getLogger(Services.class);

    private final ServiceHttp http;
    private final GatewayConfig config;
    private final ObjectMapper json;

    Services(ServiceHttp http, GatewayConfig config, ObjectMapper json) {
        this.http = http;
        this.config = config;
        // A newer service may say more than this page shows.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Reads one object. @throws Refusal what the service refused @throws Problem 503 when it does not answer */
    public <T> Fetched<T> get(String peer, String target, Class<T> type) {
        var answer = fetch(peer, target);
        return new Fetched<>(
                read(answer.body(), json.constructType(type)),
                answer.headers().firstValue("ETag").orElse(null));
    }

    /** Reads one page of a list. */
    public <T> Listing<T> list(String peer, String target, Class<T> type) {
        return read(fetch(peer, target).body(), json.getTypeFactory().constructParametricType(Listing.class, type));
    }

    /** Reads a text. */
    public String text(String peer, String target) {
        return new String(fetch(peer, target).body(), StandardCharsets.UTF_8);
    }

    /** Reads a file. */
    public FileAnswer file(String peer, String target) {
        var answer = fetch(peer, target);
        return new FileAnswer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                answer.body());
    }

    /** Reads a file of any length as it comes; who gets it closes it. */
    public FileStream stream(String peer, String target) {
        var answer = http.open(peer, http.request(peer, target).GET());
        return new FileStream(
                answer.statusCode(), answer.headers().firstValueAsLong("Content-Length").orElse(-1), answer.body());
    }

    /** Does a step. {@code body} null sends none; {@code once} makes a repeat harmless; {@code etag} may be null. */
    public void change(String peer, String method, String target, Object body, String once, String etag) {
        var answer = send(peer, method, target, body, once, etag);
        LOG.debugf("%s %s: %d", method, peer, answer.statusCode());
    }

    /** Makes something and reads what the service says of it. */
    public <T> T make(String peer, String method, String target, Object body, String once, Class<T> type) {
        return read(send(peer, method, target, body, once, null).body(), json.constructType(type));
    }

    /** A value as JSON, for a part of a {@link Multipart}. */
    public byte[] json(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request could not be written", e);
        }
    }

    private HttpResponse<byte[]> fetch(String peer, String target) {
        return http.send(peer, http.request(peer, target).GET(), config.pageTimeout());
    }

    private HttpResponse<byte[]> send(
            String peer, String method, String target, Object body, String once, String etag) {
        var request = http.request(peer, target);
        if (once != null && !once.isBlank()) {
            request.header("Idempotency-Key", once);
        }
        if (etag != null && !etag.isBlank()) {
            request.header("If-Match", etag);
        }
        switch (body) {
            case null -> request.method(method, HttpRequest.BodyPublishers.noBody());
            case Multipart parts ->
                request.header("Content-Type", parts.mediaType()).method(method, parts.publisher());
            case TextBody text ->
                request.header("Content-Type", text.mediaType())
                        .method(method, HttpRequest.BodyPublishers.ofString(text.content()));
            default ->
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(json(body)));
        }
        return http.send(peer, request, body instanceof Multipart ? config.intakeTimeout() : config.pageTimeout());
    }

    private <T> T read(byte[] body, JavaType type) {
        try {
            return json.readValue(body, type);
        } catch (IOException e) {
            LOG.error("a service's answer is not as documented", e);
            throw Problem.of(CommonProblem.INTERNAL);
        }
    }
}
