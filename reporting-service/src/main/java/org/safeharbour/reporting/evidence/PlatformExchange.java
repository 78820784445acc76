package org.safeharbour.reporting.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.webhook.Keys;
import org.safeharbour.kit.webhook.WebhookSigner;
import org.safeharbour.kit.webhook.WebhookVerifier;
import org.safeharbour.reporting.ReportingConfig;

/**
 * One question to the platform's connector and its answer (api/platform-connector.openapi.yaml). Questions are signed; an
 * answer whose signature does not hold counts as lost. This service only reads: it has no call that acts.
 */
@ApplicationScoped
public class PlatformExchange {
    /** Most items that one request carries. */
    public static final int BATCH = 500;

    private static final String BASE = "/safe-harbour/v1/";
    private static final int IN_FLIGHT = 8;

    private final ReportingConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final WebhookSigner signer;
    private final WebhookVerifier verifier;
    private final HttpClient http;
    private final Semaphore places = new Semaphore(IN_FLIGHT);

    PlatformExchange(ReportingConfig config, KitConfig kit, ObjectMapper json, Clock clock) {
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

    /**
     * Asks one of the connector's calls.
     *
     * @param call its name, for example {@code snapshots}
     * @param answerType the record that the answer is read into
     * @throws PlatformUnavailable when there was no answer whose signature holds, or not one as documented
     */
    public <T> T ask(String call, Object question, Class<T> answerType) {
        try {
            if (!places.tryAcquire(config.platformTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PlatformUnavailable("busy");
            }
            try {
                var answer = json.readValue(send(call, json.writeValueAsBytes(question)), answerType);
                if (answer == null) {
                    throw new PlatformUnavailable("empty-answer");
                }
                return answer;
            } finally {
                places.release();
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new PlatformUnavailable(PlatformUnavailable.UNREACHED);
        } catch (IOException e) {
            throw new PlatformUnavailable("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformUnavailable("interrupted");
        }
    }

    private byte[] send(String call, byte[] body) throws IOException, InterruptedException {
        var id = Ids.next().toString();
        var request = HttpRequest.newBuilder(URI.create(config.platformUrl() + BASE + call))
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
        return response.body();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
