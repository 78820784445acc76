package org.safeharbour.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A client that keeps a history: every try stands in the file, on disk, before it is made, and so does what became of it. A call
 * that is not answered is tried again under its Idempotency-Key, for as long as the house may need to come back.
 */
final class Recorder implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration ONE_TRY = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 150;
    private static final Set<Integer> OPEN = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int UNAUTHENTICATED = 401;

    private final HttpClient http;
    private final URI base;
    private final FileChannel history;
    private final Path errors;
    private final Clock clock = Clock.systemUTC();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    Recorder(HttpClient http, URI base, Path folder) {
        this.http = http;
        this.base = base;
        try {
            this.errors = Files.createDirectories(folder).resolve("errors.txt");
            this.history = FileChannel.open(
                    folder.resolve("history.jsonl"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One wish of a client.
     *
     * @param object finds in the answer what came of it
     * @param targets what a notice asks to act on, for the history
     */
    record Wish(
            String call,
            String subject,
            String method,
            String path,
            Object body,
            Function<JsonNode, String> object,
            List<?> targets) {
        static Wish write(String call, String subject, String path, Object body) {
            return new Wish(call, subject, "POST", path, body, answer -> subject, List.of());
        }

        static Wish read(String subject, String path) {
            return new Wish("READ", subject, "GET", path, null, answer -> subject, List.of());
        }
    }

    /** Tries until there is an answer. @throws IllegalStateException when it is a refusal, or none came in four minutes */
    JsonNode until(Wish wish, Supplier<String> token) {
        var op = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var answer = attempt(wish, op, key, token);
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no answer to " + wish.call() + " of " + wish.subject());
            }
            pause();
        }
    }

    /** How many writes were answered with success so far. */
    int accepted() {
        return accepted.get();
    }

    /** How many tries had no answer that says anything. */
    int unanswered() {
        return unanswered.get();
    }

    /** Null when it must be tried again. */
    private JsonNode attempt(Wish wish, String op, String key, Supplier<String> token) {
        String bearer = token.get();
        invoke(wish, op);
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request(wish, key, bearer), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            unanswered.incrementAndGet();
            line(op, "info", Map.of("failure", e.getClass().getSimpleName()));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return ok(wish, op, answer);
        }
        keep(wish, answer);
        if (status == UNAUTHENTICATED) {
            line(op, "fail", Map.of("status", status));
            return null;
        }
        if (OPEN.contains(status)) {
            unanswered.incrementAndGet();
            line(op, "info", Map.of("status", status));
            return null;
        }
        line(op, "fail", Map.of("status", status));
        throw new IllegalStateException(
                wish.call() + " was refused: " + new String(answer.body(), StandardCharsets.UTF_8));
    }

    private JsonNode ok(Wish wish, String op, HttpResponse<byte[]> answer) {
        var body = json(answer);
        var more = new LinkedHashMap<String, Object>();
        more.put("status", answer.statusCode());
        if (wish.method().equals("GET")) {
            more.put("value", Map.of("status", body.path("status"), "demands", body.path("demands")));
        } else {
            more.put("object", wish.object().apply(body));
            accepted.incrementAndGet();
        }
        line(op, "ok", more);
        return body;
    }

    private HttpRequest request(Wish wish, String key, String bearer) {
        var request = HttpRequest.newBuilder(base.resolve(wish.path()))
                .timeout(ONE_TRY)
                .header("Authorization", "Bearer " + bearer);
        if (wish.method().equals("GET")) {
            return request.GET().build();
        }
        request.header("Idempotency-Key", key);
        return wish.body() == null
                ? request.POST(HttpRequest.BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(text(wish.body())))
                        .build();
    }

    private void invoke(Wish wish, String op) {
        var more = new LinkedHashMap<String, Object>();
        more.put("call", wish.call());
        more.put("subject", wish.subject());
        more.put("targets", wish.targets());
        line(op, "invoke", more);
    }

    private synchronized void line(String op, String phase, Map<String, ?> more) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", clock.instant().toString());
        line.put("op", op);
        line.put("phase", phase);
        line.putAll(more);
        try {
            var bytes = ByteBuffer.wrap((text(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                history.write(bytes);
            }
            history.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the history could not be written", e);
        }
    }

    /** What clients are told when something fails must name nobody: the sweep for canaries reads it. */
    private synchronized void keep(Wish wish, HttpResponse<byte[]> answer) {
        try {
            Files.writeString(
                    errors,
                    wish.call() + " " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8)
                            + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            history.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
