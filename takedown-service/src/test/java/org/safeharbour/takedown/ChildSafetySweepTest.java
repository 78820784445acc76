package org.safeharbour.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.takedown.testing.As;
import org.safeharbour.takedown.testing.FreePorts;
import org.safeharbour.takedown.testing.Handles;
import org.safeharbour.takedown.testing.OrderBodies;

/**
 * Whoever holds every permission but {@code child-safety} learns number, clocks and state of such an order from no endpoint
 * at all: not what is asked, not whom it is about, not who asked.
 */
@QuarkusTest
@WithTestResource(FreePorts.class)
class ChildSafetySweepTest {
    private static final Path TABLE = Path.of("src/test/resources/endpoints.txt");
    private static final String GROUND = "a ground that only the permitted may read";
    private static String order;
    private static List<String> handles;

    @Inject
    DataSource database;

    @Inject
    CurrentCaller callers;

    /** The endpoints of the committed table, so that a new one cannot be forgotten, and those of the kit. */
    static Stream<String> endpoints() throws IOException {
        var own = Files.readAllLines(TABLE).stream()
                .map(line -> line.split("\\s+", 3))
                .map(parts -> parts[0] + " " + parts[1]);
        var kit = Stream.of(
                "GET /api/v1/tasks",
                "GET /api/v1/ledgers/{name}/entries/{id}",
                "GET /api/v1/ledgers/{name}/entries/{id}/openings");
        return Stream.concat(own, kit).distinct();
    }

    @BeforeEach
    void aChildSafetyOrderIsThere() {
        if (order == null) {
            handles = Handles.fresh(2);
            var body = new HashMap<>(OrderBodies.childSafetyBlock(handles));
            body.put("ground", GROUND);
            order = As.person("analyst")
                    .body(body)
                    .post("/api/v1/takedown-orders")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void showsNothingButNumberClocksAndState(String endpoint) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{id}", endpoint.contains("/ledgers/") ? entry().toString() : order)
                .replace("{name}", "takedown");
        var answer = As.person("outsider").body(bodyOf(endpoint)).request(method, path);
        assertThat(answer.statusCode()).as(endpoint).isLessThan(500);
        assertThat(answer.asString())
                .as(endpoint)
                .doesNotContain(GROUND)
                .doesNotContain(handles)
                .doesNotContain("BLOCK_ACCOUNT\",\"countries")
                .doesNotContain("\"proposer\":\"analyst\"");
        if (endpoint.contains("{id}") && method.equals("POST") || endpoint.endsWith("/openings")) {
            assertThat(answer.statusCode()).as(endpoint).isEqualTo(403);
        }
    }

    @Test
    void whoHoldsThePermissionSeesIt() {
        var seen = As.person("analyst").get("/api/v1/takedown-orders/" + order).asString()
                + As.person("analyst")
                        .get("/api/v1/takedown-orders/" + order + "/targets")
                        .asString();
        assertThat(seen).contains(GROUND).contains(handles).contains("\"proposer\":\"analyst\"");
    }

    private static Map<String, Object> bodyOf(String endpoint) {
        return endpoint.endsWith("/approvals")
                ? Map.of("decision", "REJECT", "digest", "sha256:" + "0".repeat(64))
                : Map.of("targets", List.of(Map.of("kind", "ACCOUNT", "value", "@somebody")));
    }

    /** The newest ledger entry about the order. */
    private UUID entry() {
        return callers.call(
                Caller.system("takedown-service"),
                () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> Sql.on(database)
                        .first(
                                "select id from ledger_entry where object_id = ?::uuid order by id desc limit 1",
                                row -> row.getObject(1, UUID.class),
                                order)
                        .orElseThrow()));
    }
}
