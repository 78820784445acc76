package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.local.Service;

/**
 * Paths that are not canonical, with a valid token of staff: refused with 400 before routing, at every spelling. Sent byte by
 * byte, because HTTP clients tidy them.
 */
class OddPathsTest {
    private final Stack stack = Stack.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/notices",
                "/api//v1/notices",
                "/api/v1//notices",
                "/api/v1/./notices",
                "/api/v1/x/../notices",
                "/api/v1/..;/notices",
                "/api/v1/notices;x",
                "/api/v1/notices;jsessionid=1",
                "/api/v1/%2e/notices",
                "/api/v1/%2E%2E/notices",
                "/api/v1%2fnotices",
                "/api/v1%2Fnotices",
                "/api/v1%5cnotices",
                "/api/v1/notices%00",
                "/api/v1/%6eotices",
                "/API/v1/notices",
                "/Api/V1/notices",
                "/internal/v1/messages//",
                "/portal/..;/console"
            })
    void isRefusedBeforeRouting(String path) throws IOException {
        var answer = raw(path, stack.people().staff("analyst").token());
        assertThat(answer).as(path).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    /** The HTTP parser itself refuses these, before there is a request to answer in detail. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1\\notices", "\\api\\v1\\notices"})
    void whatIsNoPathAtAllIsRefused(String path) throws IOException {
        assertThat(raw(path, stack.people().staff("analyst").token())).as(path).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/internal/v1/messages", "/internal/v1/snapshots", "/q/health", "/q/metrics", "/q/swagger-ui"})
    void whatIsInternalIsNotThere(String path) throws IOException {
        assertThat(raw(path, stack.people().staff("analyst").token())).as(path).startsWith("HTTP/1.1 404");
    }

    private String raw(String path, String token) throws IOException {
        int port = stack.local().ports().of(Service.GATEWAY);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                                    + token + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var answer = new StringBuilder();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        }
    }
}
