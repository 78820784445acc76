package org.safeharbour.gateway.outside;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands where a service stands: answers what a file under {@code answers/} holds, else an echo of the request. Says at
 * {@code /seen} what it was asked, newest last, and forgets it at {@code /forget}.
 */
final class StandInService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final HttpServer server;
    private final List<Map<String, Object>> seen = new CopyOnWriteArrayList<>();
    private final Semaphore released = new Semaphore(0);

    StandInService(String name) throws IOException {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/seen" -> send(exchange, 200, JSON.writeValueAsBytes(seen));
                case "/release" -> {
                    released.release();
                    send(exchange, 200, new byte[0]);
                }
                case "/forget" -> {
                    seen.clear();
                    send(exchange, 200, new byte[0]);
                }
                default -> serve(exchange);
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        var record = new LinkedHashMap<String, Object>();
        record.put("service", name);
        record.put("method", exchange.getRequestMethod());
        record.put("uri", exchange.getRequestURI().toString());
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(), String.join(",", values)));
        record.put("headers", headers);
        byte[] body;
        try {
            body = exchange.getRequestBody().readAllBytes();
        } catch (IOException hungUp) {
            record.put("broken", true);
            seen.add(record);
            throw hungUp;
        }
        record.put("body", body.length > 10_000 ? "" : new String(body, StandardCharsets.UTF_8));
        record.put("length", body.length);
        seen.add(record);
        answer(exchange, record);
    }

    private void answer(HttpExchange exchange, Map<String, Object> record) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/silent")) {
            exchange.close(); // the connection breaks before any answer
        } else if (path.endsWith("/broken")) {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("only this".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        } else if (path.contains("forbidden-here")) {
            send(exchange, 403, problem("forbidden"));
        } else if (path.startsWith("/api/v1/changes/")
                && !path.contains("-" + name)
                && stored(path.replace("/approvals", "")) == null) {
            send(exchange, path.contains("forbidden-at-" + name) ? 403 : 404, problem("not-found"));
        } else if (isProposal(exchange, path)) {
            send(
                    exchange,
                    202,
                    "{\"id\":\"01930000-0000-7000-8000-0000000000aa\",\"digest\":\"sha256:56\"}"
                            .getBytes(StandardCharsets.UTF_8));
        } else if (path.contains("019300ff")) {
            send(exchange, 404, problem("not-found"));
        } else if (path.endsWith("/package") || path.endsWith("/dossier")) {
            download(exchange, path.contains("-slow"));
        } else if (exchange.getRequestMethod().equals("POST")
                && path.endsWith("/approvals")
                && body(record).contains("stale")) {
            send(exchange, 409, problem("digest-changed"));
        } else {
            var stored = stored(path);
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Server", "stand-in");
            if (exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Location", url() + path + "/made?x=1");
            }
            send(
                    exchange,
                    200,
                    stored == null || !exchange.getRequestMethod().equals("GET")
                            ? JSON.writeValueAsBytes(record)
                            : stored);
        }
    }

    /** A sealed archive; a slow one stops in the middle until {@code /release} is asked for. */
    private void download(HttpExchange exchange, boolean slow) throws IOException {
        var half = new byte[100_000];
        Arrays.fill(half, (byte) 'p');
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, 2L * half.length);
        exchange.getResponseBody().write(half);
        exchange.getResponseBody().flush();
        try {
            if (slow && !released.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IOException("nobody read the first half");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        exchange.getResponseBody().write(half);
    }

    private static String body(Map<String, Object> record) {
        return record.get("body").toString();
    }

    private static byte[] problem(String slug) {
        return ("{\"type\":\"https://safeharbour.example/problems/%s\",\"title\":\"%s as the service says\",\"status\":409,"
                        + "\"detail\":\"Detail of the service.\"}")
                .formatted(slug, slug)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isProposal(HttpExchange exchange, String path) {
        return exchange.getRequestMethod().equals("PUT") && path.startsWith("/api/v1/agencies/")
                || path.endsWith("/statistics/imports");
    }

    /** {@code /api/v1/notices/1/timeline} is in {@code answers/notices_1_timeline.json}, or with the service's name before it. */
    private byte[] stored(String path) throws IOException {
        var file = path.replaceFirst("^/api/v1/", "").replace('/', '_') + ".json";
        var own = resource("answers/" + name + "." + file);
        return own == null ? resource("answers/" + file) : own;
    }

    private static byte[] resource(String file) throws IOException {
        try (var in = StandInService.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders()
                    .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
