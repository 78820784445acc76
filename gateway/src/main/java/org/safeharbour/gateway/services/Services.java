package org.safeharbour.gateway.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.gateway.session.ReaderLanguage;
import org.safeharbour.gateway.session.Session;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** The services as a page sees them: called with the reader's own token, so the pages can do nothing that its owner cannot. */
@ApplicationScoped
public class Services {
    private static final Logger LOG = Logger.getLogger(Services.class);
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

    private final GatewayConfig config;
    private final KitConfig kit;
    private final Session session;
    private final ReaderLanguage language;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;
    private final HttpClient http;

    Services(
            GatewayConfig config,
            KitConfig kit,
            Session session,
            ReaderLanguage language,
            CurrentVertxRequest current,
            ObjectMapper json) {
        this.config = config;
        this.kit = kit;
        this.session = session;
        this.language = language;
        this.current = current;
        // A newer service may say more than this page shows.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /** Reads one object. @throws Refusal what the service refused @throws Problem 503 when it does not answer */
    public <T> Fetched<T> get(String peer, String target, Class<T> type) {
        var answer = send(peer, target, "GET", null, Map.of());
        return new Fetched<>(
                read(answer.body(), json.constructType(type)),
                answer.headers().firstValue("ETag").orElse(null));
    }

    /** Reads one page of a list. */
    public <T> Listing<T> list(String peer, String target, Class<T> type) {
        var answer = send(peer, target, "GET", null, Map.of());
        return read(answer.body(), json.getTypeFactory().constructParametricType(Listing.class, type));
    }

    /** Reads a text. */
    public String text(String peer, String target) {
        return new String(send(peer, target, "GET", null, Map.of()).body(), StandardCharsets.UTF_8);
    }

    /** Reads a file. */
    public FileAnswer file(String peer, String target) {
        var answer = send(peer, target, "GET", null, Map.of());
        return new FileAnswer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                answer.body());
    }

    /** Does a step. {@code body} null sends none; {@code once} makes a repeat harmless; {@code etag} may be null. */
    public void change(String peer, String method, String target, Object body, String once, String etag) {
        var headers = new LinkedHashMap<String, String>();
        if (once != null && !once.isBlank()) {
            headers.put("Idempotency-Key", once);
        }
        if (etag != null && !etag.isBlank()) {
            headers.put("If-Match", etag);
        }
        var answer = send(peer, target, method, body, headers);
        LOG.debugf("%s %s: %d", method, peer, answer.statusCode());
    }

    private HttpResponse<byte[]> send(
            String peer, String target, String method, Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(kit.peers().get(peer).url().resolve(target))
                .timeout(config.pageTimeout())
                .header("Accept", "*/*")
                .header("Accept-Language", language.locale().getLanguage());
        session.accessToken().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        var trace = current.getCurrent().request().getHeader("traceparent");
        if (trace != null) {
            request.header("traceparent", trace);
        }
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(write(body)));
        }
        var answer = answer(peer, request.build());
        if (answer.statusCode() >= 400) {
            throw refusal(answer);
        }
        return answer;
    }

    private HttpResponse<byte[]> answer(String peer, HttpRequest request) {
        var sent = http.sendAsync(request, head -> new BoundedBytes(LARGEST_ANSWER));
        try {
            // The request's own timeout ends with the head of the answer; this one covers its body too.
            return sent.get(config.pageTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(peer, e);
        } catch (ExecutionException | TimeoutException e) {
            sent.cancel(true);
            throw unavailable(peer, e);
        }
    }

    private static Problem unavailable(String peer, Exception failure) {
        LOG.warnf("%s did not answer a page: %s", peer, failure.toString());
        return Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
    }

    private RuntimeException refusal(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 500) {
            return Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
        }
        try {
            Map<String, Object> problem = json.readValue(answer.body(), new TypeReference<>() {});
            if (problem.get("title") instanceof String) {
                return new Refusal(answer.statusCode(), problem);
            }
        } catch (IOException e) {
            LOG.debug("a refusal without problem+json", e);
        }
        return Problem.of(
                switch (answer.statusCode()) {
                    case 401 -> CommonProblem.UNAUTHENTICATED;
                    case 403 -> CommonProblem.FORBIDDEN;
                    case 404 -> CommonProblem.NOT_FOUND;
                    default -> CommonProblem.CONFLICT;
                });
    }

    private <T> T read(byte[] body, JavaType type) {
        try {
            return json.readValue(body, type);
        } catch (IOException e) {
            LOG.error("a service's answer is not as documented", e);
            throw Problem.of(CommonProblem.INTERNAL);
        }
    }

    private byte[] write(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request could not be written", e);
        }
    }
}
