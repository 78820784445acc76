package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint of the committed tables, through the gateway: nobody gets in without a token, officers only where they may. */
class EndpointsTest {
    private static final List<String> SERVICES = List.of("notice-service", "takedown-service", "reporting-service");

    private final Stack stack = Stack.shared();

    /** A line of a table. */
    record Endpoint(String method, String path, String permissions) {
        boolean isPublic() {
            return permissions.equals("(public)");
        }

        boolean forOfficers() {
            return List.of(permissions.split(", ")).contains("officer");
        }

        /** With random ids: the permission is checked before anything is looked up. */
        String address() {
            return path.replaceAll("\\{name}", "notice")
                    .replaceAll("\\{slug}", "ifso")
                    .replaceAll("\\{position}", "1")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Endpoint> endpoints() {
        return SERVICES.stream()
                .flatMap(EndpointsTest::table)
                .filter(e -> e.path().startsWith("/api/v1/"))
                .distinct();
    }

    private static Stream<Endpoint> table(String service) {
        try {
            var file = Stack.shared().root().resolve(service).resolve("src/test/resources/endpoints.txt");
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.trim().split("\\s+", 3))
                    .map(cells -> new Endpoint(cells[0], cells[1], cells[2].trim()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTablesAreThere() {
        assertThat(endpoints().count()).isGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyGetsInWithoutAToken(Endpoint endpoint) throws Exception {
        if (!endpoint.isPublic()) {
            assertThat(status(endpoint, null)).isEqualTo(401);
            assertThat(status(endpoint, "not.a.token")).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anOfficersTokenIsRefusedAtStaffPaths(Endpoint endpoint) throws Exception {
        int status = status(endpoint, stack.people().officer("ifso").token());
        if (endpoint.isPublic() || endpoint.forOfficers()) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anAdministratorOfUsersSeesNothing(Endpoint endpoint) throws Exception {
        if (!endpoint.isPublic()) {
            assertThat(status(endpoint, stack.people().staff("admin").token())).isEqualTo(403);
        }
    }

    private int status(Endpoint endpoint, String token) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(stack.gateway(endpoint.address())).timeout(java.time.Duration.ofSeconds(20));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (endpoint.method().equals("POST") || endpoint.method().equals("PUT")) {
            boolean form = endpoint.path().equals("/api/v1/intake");
            request.header("Content-Type", form ? "multipart/form-data; boundary=x" : "application/json")
                    .method(endpoint.method(), HttpRequest.BodyPublishers.ofString(form ? "--x--\r\n" : "{}"));
        } else {
            request.method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
        }
        return stack.http()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
