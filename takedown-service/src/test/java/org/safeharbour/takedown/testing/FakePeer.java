package org.safeharbour.takedown.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server on loopback that records which calls came. */
abstract class FakePeer implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    FakePeer(URI url) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Last path segments of the calls, in their order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** Forgets the calls so far. */
    public void forgetCalls() {
        calls.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var call = path.substring(path.lastIndexOf('/') + 1);
            calls.add(call);
            answer(exchange, call, exchange.getRequestBody().readAllBytes());
        }
    }

    abstract void answer(HttpExchange exchange, String call, byte[] body) throws IOException;

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static List<JsonNode> items(byte[] body) throws IOException {
        var items = new java.util.ArrayList<JsonNode>();
        JSON.readTree(body).get("items").forEach(items::add);
        return items;
    }
}
