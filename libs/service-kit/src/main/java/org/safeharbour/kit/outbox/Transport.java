package org.safeharbour.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.peer.Envelope;
import org.safeharbour.kit.peer.MessageBatch;
import org.safeharbour.kit.peer.MessageResult;
import org.safeharbour.kit.peer.MessageResults;
import org.safeharbour.kit.peer.PeerUnavailable;
import org.safeharbour.kit.peer.ServiceToken;

/** Posts batches to {@code /internal/v1/messages} of another service; follows no redirect, waits 20 seconds in all. */
@ApplicationScoped
class Transport {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration TOTAL = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Function<String, URI> addresses;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    Transport(KitConfig config, ServiceToken token, ObjectMapper json) {
        this(destination -> config.peers().get(destination).url(), token, json);
    }

    Transport(Function<String, URI> addresses, ServiceToken token, ObjectMapper json) {
        this.addresses = addresses;
        this.token = token;
        this.json = json;
    }

    Delivery post(String destination, List<Envelope> messages) {
        try {
            var response = send(request(destination, messages));
            if (response.statusCode() == OK) {
                return answered(messages, response.body());
            }
            if (response.statusCode() == UNAUTHORIZED) {
                token.refused();
            }
            return new Delivery.Failed("status " + response.statusCode(), retryAfter(response));
        } catch (PeerUnavailable e) {
            return new Delivery.Failed(e.getMessage(), null);
        } catch (TimeoutException e) {
            return new Delivery.Failed("no answer in time", null);
        } catch (IOException e) {
            return new Delivery.Failed(e.getClass().getSimpleName(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Failed("stopped", null);
        }
    }

    private HttpRequest request(String destination, List<Envelope> messages) throws JsonProcessingException {
        return HttpRequest.newBuilder(address(addresses.apply(destination)))
                .timeout(TOTAL)
                .header("Authorization", "Bearer " + token.bearer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(new MessageBatch(messages))))
                .build();
    }

    private static URI address(URI base) {
        return URI.create(base.toString().replaceAll("/+$", "") + "/internal/v1/messages");
    }

    /** The request's own timeout ends with the headers; this one covers the body too. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException, TimeoutException {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof java.net.http.HttpTimeoutException) {
                throw new TimeoutException();
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Delivery answered(List<Envelope> messages, byte[] body) throws IOException {
        var results = new HashMap<UUID, MessageResult>();
        for (var result : json.readValue(body, MessageResults.class).results()) {
            results.put(result.id(), result);
        }
        results.keySet().retainAll(messages.stream().map(Envelope::id).toList());
        return new Delivery.Answered(results);
    }

    /** Seconds only; the form with a date depends on clocks that may differ. */
    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }
}
