package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.peer.PeerUnavailable;
import org.safeharbour.kit.peer.ServiceToken;
import org.safeharbour.reporting.evidence.BoundedBody;

/** One question to notice-service about a notice's standing, repeated twice when there is no answer. */
@ApplicationScoped
class StandingClient {
    private static final String PEER = "notice";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration TOTAL = Duration.ofSeconds(5);
    private static final int MAX_ANSWER = 256 * 1024;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final URI base;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    StandingClient(KitConfig config, ServiceToken token, ObjectMapper json) {
        var peer = config.peers().get(PEER);
        if (peer == null) {
            throw new IllegalStateException("safe-harbour.peers.notice.url is missing");
        }
        this.base = URI.create(peer.url().toString().replaceAll("/+$", "") + "/internal/v1/notices/");
        this.token = token;
        this.json = json;
    }

    /** @throws PeerUnavailable when there is no usable answer */
    @Retry(maxRetries = 2, delay = 200, jitter = 100, retryOn = PeerUnavailable.class)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.8, delay = 2000, failOn = PeerUnavailable.class)
    Standing ask(UUID noticeId) {
        var answer = send(HttpRequest.newBuilder(base.resolve(noticeId + "/standing"))
                .timeout(TOTAL)
                .header("Authorization", "Bearer " + token.bearer())
                .header("Accept", "application/json")
                .GET()
                .build());
        try {
            return switch (answer.statusCode()) {
                case OK -> json.readValue(answer.body(), Standing.class);
                case NOT_FOUND -> Standing.unknown(noticeId);
                case UNAUTHORIZED -> {
                    token.refused();
                    throw new PeerUnavailable("status 401", null);
                }
                default -> throw new PeerUnavailable("status " + answer.statusCode(), null);
            };
        } catch (IOException e) {
            throw new PeerUnavailable("not as documented", e);
        }
    }

    /** The request's own timeout ends with the headers; this one covers the body too. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        var answer = http.sendAsync(request, BoundedBody.upTo(MAX_ANSWER));
        try {
            return answer.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new PeerUnavailable(e.getCause().getClass().getSimpleName(), e.getCause());
        } catch (TimeoutException e) {
            throw new PeerUnavailable("no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerUnavailable("stopped", e);
        } finally {
            answer.cancel(true);
        }
    }
}
