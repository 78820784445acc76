package org.safeharbour.reporting.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.webhook.Keys;
import org.safeharbour.kit.webhook.WebhookSigner;
import org.safeharbour.kit.webhook.WebhookVerifier;
import org.safeharbour.reporting.ReportingConfig;

/**
 * Reads snapshots from the platform through its connector (api/platform-connector.openapi.yaml). Requests are signed;
 * an answer whose signature does not hold counts as lost. This service can read only: it has no call that acts.
 */
@ApplicationScoped
class PlatformReader {
    /** Most items that one request carries. */
    static final int BATCH = 500;

    private static final String PATH = "/safe-harbour/v1/snapshots";
    private static final int IN_FLIGHT = 8;

    private final ReportingConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final WebhookSigner signer;
    private final WebhookVerifier verifier;
    private final HttpClient http;
    private final Semaphore places = new Semaphore(IN_FLIGHT);

    PlatformReader(ReportingConfig config, KitConfig kit, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.signer = new WebhookSigner(Keys.readPrivate(kit.keysDir().resolve("connector.key")));
        this.verifier = new WebhookVerifier(Keys.readPublic(kit.keysDir().resolve("platform.pub")), clock);
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.platformConnectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What is asked for one target. */
    record Wanted(String actionId, Target target) {}

    /** What the platform had: {@code content} is null when it did not find the target. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Snapshot(String actionId, String status, String mediaType, byte[] content, String sha256) {
        boolean found() {
            return "OK".equals(status) && content != null;
        }
    }

    private record Request(List<Wanted> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Snapshot> items) {}

    /**
     * The snapshots by action id; an action that the platform did not answer is absent.
     *
     * @throws PlatformUnavailable when there was no answer whose signature holds
     */
    Map<String, Snapshot> snapshots(List<Wanted> wanted) {
        if (wanted.size() > BATCH) {
            throw new IllegalArgumentException("at most " + BATCH + " snapshots in one request");
        }
        try {
            if (!places.tryAcquire(config.platformTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PlatformUnavailable("busy");
            }
            try {
                return send(json.writeValueAsBytes(new Request(wanted)));
            } finally {
                places.release();
            }
        } catch (IOException e) {
            throw new PlatformUnavailable("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformUnavailable("interrupted");
        }
    }

    private Map<String, Snapshot> send(byte[] body) throws IOException, InterruptedException {
        var id = Ids.next().toString();
        var request = HttpRequest.newBuilder(URI.create(config.platformUrl() + PATH))
                .timeout(config.platformTimeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        signer.sign(id, clock.instant(), body).forEach(request::header);
        var response = http.send(request.build(), BoundedBody.upTo(config.platformMaxAnswer()));
        if (response.statusCode() != 200) {
            throw new PlatformUnavailable("status-" + response.statusCode());
        }
        if (!id.equals(header(response, "webhook-id"))
                || !verifier.verify(name -> header(response, name), response.body())) {
            throw new PlatformUnavailable("signature");
        }
        return json.readValue(response.body(), Answer.class).items().stream()
                .collect(Collectors.toMap(Snapshot::actionId, Function.identity(), (first, repeat) -> first));
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
