package org.safeharbour.gateway.services;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

/** Calls of services in the reader's own name; every wait is bounded, and a refusal becomes an exception. */
@ApplicationScoped
class ServiceHttp {
    private static final Logger LOG = Logger.getLogger(ServiceHttp.class);
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    private static final int LARGEST_REFUSAL = 64 * 1024;

    private final GatewayConfig config;
    private final KitConfig kit;
    private final Session session;
    private final ReaderLanguage language;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;
    private final HttpClient http;

    ServiceHttp(
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
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /** A request to a service, with the token, language and trace of the page. */
    HttpRequest.Builder request(String peer, String target) {
        var request = HttpRequest.newBuilder(kit.peers().get(peer).url().resolve(target))
                .header("Accept", "*/*")
                .header("Accept-Language", language.locale().getLanguage());
        session.accessToken().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        var trace = current.getCurrent().request().getHeader("traceparent");
        if (trace != null) {
            request.header("traceparent", trace);
        }
        return request;
    }

    /** The whole answer. @throws Refusal what the service refused @throws Problem 503 when it does not answer */
    HttpResponse<byte[]> send(String peer, HttpRequest.Builder request, Duration patience) {
        var sent = http.sendAsync(request.timeout(patience).build(), head -> new BoundedBytes(LARGEST_ANSWER));
        var answer = await(peer, sent, patience);
        if (answer.statusCode() >= 400) {
            throw refusal(answer.statusCode(), answer.body());
        }
        return answer;
    }

    /** The answer as it comes; its body ends after the time of a download, finished or not. */
    HttpResponse<InputStream> open(String peer, HttpRequest.Builder request) {
        var patience = config.pageTimeout();
        var sent = http.sendAsync(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofInputStream());
        var answer = await(peer, sent, patience);
        if (answer.statusCode() >= 400) {
            throw refusal(answer.statusCode(), start(answer.body()));
        }
        CompletableFuture.delayedExecutor(config.downloadTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> close(answer.body()));
        return answer;
    }

    private <T> HttpResponse<T> await(String peer, CompletableFuture<HttpResponse<T>> sent, Duration patience) {
        try {
            // The request's own timeout ends with the head of the answer; this one covers its body too.
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
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

    private RuntimeException refusal(int status, byte[] body) {
        if (status >= 500) {
            return Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
        }
        try {
            Map<String, Object> problem = json.readValue(body, new TypeReference<>() {});
            if (problem.get("title") instanceof String) {
                return new Refusal(status, problem);
            }
        } catch (IOException e) {
            LOG.debug("a refusal without problem+json", e);
        }
        return Problem.of(
                switch (status) {
                    case 401 -> CommonProblem.UNAUTHENTICATED;
                    case 403 -> CommonProblem.FORBIDDEN;
                    case 404 -> CommonProblem.NOT_FOUND;
                    default -> CommonProblem.CONFLICT;
                });
    }

    private static byte[] start(InputStream body) {
        try (body) {
            return body.readNBytes(LARGEST_REFUSAL);
        } catch (IOException e) {
            LOG.debug("a refusal broke off", e);
            return new byte[0];
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("a download did not close", e);
        }
    }
}
