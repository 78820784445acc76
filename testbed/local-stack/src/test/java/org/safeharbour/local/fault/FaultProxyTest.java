package org.safeharbour.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real sockets: a server, a link, a client that keeps its connections. */
class FaultProxyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BODY = 20_000;

    private final AtomicInteger served = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private HttpServer server;
    private FaultProxy link;

    @BeforeEach
    void aServerBehindALink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            served.incrementAndGet();
            exchange.sendResponseHeaders(200, sent.length);
            try (var out = exchange.getResponseBody()) {
                out.write(sent);
            }
        });
        server.start();
        link = FaultProxy.to(server.getAddress().getPort());
    }

    @AfterEach
    void closeAll() {
        link.close();
        http.close();
        server.stop(0);
        threads.close();
    }

    @Test
    void passesEverythingWhenNothingIsSet() throws Exception {
        assertThat(exchange(PATIENCE)).hasSize(BODY);
        assertThat(exchange(PATIENCE)).hasSize(BODY);

        assertThat(link.harmed()).isZero();
        assertThat(link.open()).as("the client kept its connection").isEqualTo(1);
    }

    @Test
    void latencyDelaysAnAnswer() throws Exception {
        link.set(new Fault.Latency(Duration.ofMillis(300), Duration.ofMillis(50)));

        assertThat(timed(PATIENCE)).isGreaterThan(Duration.ofMillis(240));
    }

    @Test
    void bandwidthStretchesAnAnswerAndLosesNothing() throws Exception {
        link.set(new Fault.Bandwidth(40_000));

        assertThat(timed(PATIENCE)).isGreaterThan(Duration.ofMillis(400));
    }

    @Test
    void aSlicedAnswerArrivesWhole() throws Exception {
        link.set(new Fault.Slicer(2_000, Duration.ofMillis(20)));

        assertThat(timed(PATIENCE)).isGreaterThan(Duration.ofMillis(180));
    }

    @Test
    void downRefusesAndCutsWhatIsOpenAndComesBackAtTheSamePort() throws Exception {
        exchange(PATIENCE);

        link.set(new Fault.Down());

        assertThatThrownBy(() -> exchange(PATIENCE)).isInstanceOf(ConnectException.class);
        assertThat(served).hasValue(1);
        link.clear();
        assertThat(exchange(PATIENCE)).hasSize(BODY);
    }

    @Test
    void inAPartitionNothingPassesUntilItHeals() throws Exception {
        exchange(PATIENCE);
        link.set(new Fault.Timeout());
        CompletableFuture<HttpResponse<byte[]>> waiting =
                http.sendAsync(request(PATIENCE), HttpResponse.BodyHandlers.ofByteArray());

        assertThatThrownBy(() -> exchange(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
        assertThat(waiting).isNotDone();
        assertThat(served).hasValue(1);
        assertThat(link.harmed()).isPositive();

        link.clear();
        assertThat(waiting.get(20, TimeUnit.SECONDS).body()).hasSize(BODY);
    }

    @Test
    void aResetReachesTheCallerAndTheRequestGoesNowhere() {
        link.set(new Fault.ResetPeer());

        assertThatThrownBy(() -> exchange(PATIENCE)).isInstanceOf(IOException.class);

        assertThat(served).hasValue(0);
        assertThat(link.harmed()).isPositive();
    }

    @Test
    void aLostAnswerWasCarriedOut() throws Exception {
        link.set(new Fault.ResponseLost());

        assertThatThrownBy(() -> exchange(PATIENCE)).isInstanceOf(IOException.class);

        assertThat(served).hasValue(1);
        assertThat(link.harmed()).isEqualTo(1);
        link.clear();
        assertThat(exchange(PATIENCE)).hasSize(BODY);
    }

    @Test
    void limitedDataCutsAnAnswerShort() {
        link.set(new Fault.LimitData(5_000));

        assertThatThrownBy(() -> exchange(PATIENCE)).isInstanceOf(IOException.class);

        assertThat(served).hasValue(1);
        assertThat(link.harmed()).isEqualTo(1);
    }

    @Test
    void aDeadTargetResetsTheCaller() {
        server.stop(0);

        assertThatThrownBy(() -> exchange(PATIENCE)).isInstanceOf(IOException.class);
    }

    @Test
    void aClosedLinkIsClosed() throws Exception {
        exchange(PATIENCE);

        link.close();

        assertThatThrownBy(() -> exchange(PATIENCE)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> link.set(new Fault.Down())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void linksAreDirectedAndArePartitionedByPair() throws Exception {
        try (Links links = new Links()) {
            URI real = URI.create("http://localhost:" + server.getAddress().getPort());
            URI there = links.address("notice", "takedown", real);
            URI back = links.address("takedown", "notice", real);
            assertThat(links.address("notice", "takedown", real)).isEqualTo(there);
            assertThat(there).isNotEqualTo(back);
            assertThat(links.names()).containsExactly("notice→takedown", "takedown→notice");

            links.link("notice", "takedown").set(new Fault.Down());
            assertThatThrownBy(() -> exchange(there, PATIENCE)).isInstanceOf(ConnectException.class);
            assertThat(exchange(back, PATIENCE)).hasSize(BODY);

            assertThat(links.partition("takedown", "notice")).hasSize(2);
            assertThatThrownBy(() -> exchange(there, Duration.ofMillis(200))).isInstanceOf(HttpTimeoutException.class);
            assertThatThrownBy(() -> exchange(back, Duration.ofMillis(200))).isInstanceOf(HttpTimeoutException.class);

            links.heal();
            assertThat(exchange(there, PATIENCE)).hasSize(BODY);
            assertThatThrownBy(() -> links.link("notice", "chirp")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> links.partition("notice", "chirp")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Duration timed(Duration patience) throws Exception {
        long begin = System.nanoTime();
        assertThat(exchange(patience)).hasSize(BODY);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private byte[] exchange(Duration patience) throws Exception {
        return exchange(URI.create("http://localhost:" + link.port()), patience);
    }

    private byte[] exchange(URI address, Duration patience) throws Exception {
        return http.send(request(address, patience), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private HttpRequest request(Duration patience) {
        return request(URI.create("http://localhost:" + link.port()), patience);
    }

    private static HttpRequest request(URI address, Duration patience) {
        return HttpRequest.newBuilder(address)
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[BODY]))
                .build();
    }
}
