package org.safeharbour.takedown.enforcement;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls to one peer: bounded in time (the whole call, answer included), in size, and in number at once. Never follows a
 * redirect: a signed body or a token goes to the configured address or nowhere.
 */
final class Http {
    private static final int MAX_ANSWER = 1024 * 1024;

    private final HttpClient client;
    private final Duration total;
    private final Semaphore inFlight;

    Http(Duration connect, Duration total, int maxInFlight) {
        // HTTP/1.1: the upgrade attempt of HTTP/2 would cost a round trip on plain connections.
        this.client = HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.total = total;
        this.inFlight = new Semaphore(maxInFlight);
    }

    /** A request to one address; a body makes it a POST of JSON. */
    static HttpRequest.Builder request(URI uri, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri).header("Accept", "application/json");
        headers.forEach(request::header);
        return body == null
                ? request.GET()
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** The answer of a 2xx. @throws ConnectorFailure for everything else */
    HttpResponse<byte[]> send(HttpRequest request) {
        long deadline = System.nanoTime() + total.toNanos();
        acquire(deadline);
        try {
            var answer = await(request, deadline);
            int status = answer.statusCode();
            if (status / 100 == 2) {
                return answer;
            }
            boolean passing = status >= 500 || status == 408 || status == 425 || status == 429;
            throw new ConnectorFailure(
                    passing ? ConnectorFailure.Kind.OUTAGE : ConnectorFailure.Kind.REFUSED, "status " + status, null);
        } finally {
            inFlight.release();
        }
    }

    private HttpResponse<byte[]> await(HttpRequest request, long deadline) {
        var pending = client.sendAsync(request, BoundedBody.upTo(MAX_ANSWER));
        try {
            return pending.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            var cause = e.getCause();
            boolean unreached = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
            throw new ConnectorFailure(
                    unreached ? ConnectorFailure.Kind.UNREACHED : ConnectorFailure.Kind.OUTAGE,
                    cause.getClass().getSimpleName(),
                    cause);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new ConnectorFailure(ConnectorFailure.Kind.OUTAGE, "no answer in time", e);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new ConnectorFailure(ConnectorFailure.Kind.OUTAGE, "interrupted", e);
        }
    }

    private void acquire(long deadline) {
        try {
            if (!inFlight.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new ConnectorFailure(ConnectorFailure.Kind.UNREACHED, "too many calls in flight", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorFailure(ConnectorFailure.Kind.OUTAGE, "interrupted", e);
        }
    }
}
