package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.local.StackFailure;

/** One person's view of the HTTP API: bearer token, JSON, an answer or a clear failure. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int FAILED = 500;
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final HttpClient http;
    private final URI base;
    private final String bearer;

    private Api(HttpClient http, URI base, String bearer) {
        this.http = http;
        this.base = base;
        this.bearer = bearer;
    }

    /** With a token that is there already (null for none). */
    public static Api with(HttpClient http, URI base, String bearer) {
        return new Api(http, base, bearer);
    }

    /** Logs a demo user of the local realms in, by the command-line client. */
    public static Api loggedIn(HttpClient http, URI base, URI keycloak, String realm, String user) {
        String form = "grant_type=password&client_id=safe-harbour-cli&username=" + encoded(user) + "&password="
                + encoded(user);
        Api anonymous = new Api(http, keycloak, null);
        HttpRequest request = anonymous
                .request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        // Keycloak answers 500 while its own database is away.
        HttpResponse<byte[]> answer =
                Waiting.until("job.wait.log-in", () -> anonymous.send(request), a -> a.statusCode() != FAILED);
        return new Api(
                http, base, json(expected(request, answer)).path("access_token").asText());
    }

    /** The bearer token, for requests that a client like this one would tidy. */
    public String token() {
        return bearer;
    }

    /** GET, 200 with JSON. */
    public JsonNode get(String path) {
        return json(expect(request(path).GET().build()));
    }

    /** GET, any answer. */
    public HttpResponse<byte[]> fetch(String path) {
        return send(request(path).GET().build());
    }

    /** POST with JSON and an Idempotency-Key of its own; any 2xx. */
    public JsonNode post(String path, Object body) {
        return json(expect(jsonRequest(path, body).build()));
    }

    /** POST with JSON, any answer. */
    public HttpResponse<byte[]> tryPost(String path, Object body) {
        return send(jsonRequest(path, body).build());
    }

    /** PUT with JSON; any 2xx. */
    public JsonNode put(String path, Object body) {
        return json(expect(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(text(body)))
                .build()));
    }

    /** Hands in one file as multipart form data. */
    public JsonNode upload(String path, String fileName, String mediaType, byte[] content) {
        String boundary = boundary();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", mediaType, content);
        return json(expect(multipart(path, boundary, body)));
    }

    /** Hands in one file together with a JSON part named {@code answer}. */
    public JsonNode uploadWith(String path, Object answer, String fileName, String mediaType, byte[] content) {
        String boundary = boundary();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"answer\"", "application/json", text(answer).getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", mediaType, content);
        return json(expect(multipart(path, boundary, body)));
    }

    private static String boundary() {
        return "safe-harbour-" + UUID.randomUUID();
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String mediaType, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest multipart(String path, String boundary, ByteArrayOutputStream body) {
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private HttpRequest.Builder jsonRequest(String path, Object body) {
        HttpRequest.Builder request =
                request(path).header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null
                ? request.POST(HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(text(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST);
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<byte[]> expect(HttpRequest request) {
        return expected(request, send(request));
    }

    private static HttpResponse<byte[]> expected(HttpRequest request, HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new StackFailure(
                    "job.refused",
                    request.method(),
                    request.uri().getPath(),
                    Integer.toString(answer.statusCode()),
                    new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    /**
     * Sends, and sends again while a service is away (it may be restarting): every request here can be repeated, since a POST
     * carries the same Idempotency-Key each time.
     */
    private HttpResponse<byte[]> send(HttpRequest request) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!AWAY.contains(answer.statusCode()) || System.nanoTime() > deadline) {
                    return answer;
                }
            } catch (IOException failure) {
                if (System.nanoTime() > deadline) {
                    throw new StackFailure(failure, "job.silent", request.uri(), failure.toString());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StackFailure(interrupted, "interrupted");
            }
            Waiting.pause();
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new StackFailure(failure, "job.silent", answer.uri(), failure.getMessage());
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException failure) {
            throw new IllegalArgumentException("Not writable as JSON", failure);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
