package org.safeharbour.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.evidence.FakePlatform;
import org.safeharbour.reporting.evidence.KeptEvidence;
import org.safeharbour.reporting.testing.By;

/**
 * Whoever holds every permission but {@code child-safety} learns number, clocks and state of such a matter from no endpoint at
 * all: not whom it is about, not why, not who asked. The endpoints are those of the committed table, so a new one is swept too.
 */
@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
class ChildSafetySweepTest {
    private static final Path TABLE = Path.of("src/test/resources/endpoints.txt");
    private static final String REASON = "a reason that only the permitted may read";
    private static final UUID NOTICE = Ids.next();
    private static final String HANDLE = "@sweep" + NOTICE.toString().substring(24);
    private static UUID evidence;
    private static UUID hold;
    private static String change;

    @Inject
    KeptEvidence kept;

    @Inject
    DataSource database;

    @Inject
    CurrentCaller callers;

    static Stream<String> endpoints() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .map(line -> line.split("\\s+", 3))
                .map(parts -> parts[0] + " " + parts[1])
                .distinct();
    }

    @BeforeEach
    void aChildSafetyMatterIsThere() {
        if (evidence == null) {
            evidence = kept.snapshot(NOTICE, HANDLE);
            hold = kept.hold(NOTICE, HANDLE, REASON);
            By.person("analyst")
                    .queryParam("purpose", REASON)
                    .get("/api/v1/evidence/" + evidence + "/content")
                    .then()
                    .statusCode(200);
            change = By.person("compliance-officer")
                    .queryParam("reason", REASON)
                    .delete("/api/v1/holds/" + hold)
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void showsNothingButNumberClocksAndState(String endpoint) {
        for (var id : idsFor(endpoint)) {
            var method = endpoint.substring(0, endpoint.indexOf(' '));
            var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                    .replace("{id}", id)
                    .replace("{name}", "reporting");
            var request = By.person("outsider").queryParams(queryOf(endpoint));
            var answer = (method.equals("POST") ? request.body(bodyOf(endpoint)) : request).request(method, path);
            assertThat(answer.statusCode()).as(endpoint).isLessThan(500);
            assertThat(answer.asString())
                    .as(endpoint)
                    .doesNotContain(REASON)
                    .doesNotContain(HANDLE)
                    .doesNotContain("ifso")
                    .doesNotContain("compliance-officer");
        }
    }

    @Test
    void whoHoldsThePermissionSeesIt() {
        var officer = By.person("compliance-officer");
        assertThat(officer.get("/api/v1/evidence/" + evidence).asString()).contains(HANDLE);
        assertThat(By.person("compliance-officer")
                        .get("/api/v1/evidence/" + evidence + "/custody")
                        .asString())
                .contains(REASON);
        assertThat(By.person("compliance-officer").get("/api/v1/holds/" + hold).asString())
                .contains(REASON)
                .contains("ifso");
        assertThat(By.person("compliance-officer")
                        .get("/api/v1/changes/" + change)
                        .asString())
                .contains(REASON);
    }

    @Test
    void whatIsKnownOfACaseIsNotLoweredByWhoAsks() {
        var target = Map.of("kind", "ACCOUNT", "value", HANDLE);
        var snapshot = Map.of("noticeId", NOTICE, "childSafety", false, "target", target);
        var wish = Map.of("noticeId", NOTICE, "childSafety", false, "reason", REASON, "targets", List.of(target));
        By.person("outsider")
                .body(snapshot)
                .post("/api/v1/evidence/snapshots")
                .then()
                .statusCode(403);
        By.person("outsider").body(wish).post("/api/v1/holds").then().statusCode(403);
        By.person("compliance-officer")
                .body(snapshot)
                .post("/api/v1/evidence/snapshots")
                .then()
                .statusCode(201)
                .body("childSafety", equalTo(true));
        String opened = By.person("compliance-officer")
                .body(wish)
                .post("/api/v1/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(By.person("outsider").get("/api/v1/holds/" + opened).asString())
                .doesNotContain(REASON);
    }

    private List<String> idsFor(String endpoint) {
        if (endpoint.contains("/ledgers/")) {
            return List.of(entryOf(evidence), entryOf(hold));
        }
        if (endpoint.contains("/holds")) {
            return List.of(hold.toString());
        }
        return List.of(endpoint.contains("/changes/") ? change : evidence.toString());
    }

    private static Map<String, String> queryOf(String endpoint) {
        if (endpoint.equals("GET /api/v1/evidence")) {
            return Map.of("noticeId", NOTICE.toString());
        }
        return endpoint.endsWith("/content") || endpoint.startsWith("DELETE")
                ? Map.of("purpose", "looking about here", "reason", "letting it go now")
                : Map.of();
    }

    private static Map<String, Object> bodyOf(String endpoint) {
        if (endpoint.endsWith("/approvals")) {
            return Map.of("decision", "REJECT", "digest", "sha256:" + "0".repeat(64));
        }
        if (endpoint.endsWith("/holds") || endpoint.endsWith("/evidence/snapshots")) {
            return Map.of("noticeId", NOTICE, "childSafety", true, "target", Map.of("kind", "ACCOUNT", "value", "@x"));
        }
        return Map.of("receiptNumber", "x", "at", Instant.EPOCH.toString());
    }

    private String entryOf(UUID object) {
        return callers.call(Caller.system("reporting-service"), () -> QuarkusTransaction.requiringNew()
                .call(() -> Sql.on(database)
                        .first(
                                "select id from ledger_entry where object_id = ? and event in ('EVIDENCE_KEPT', 'HOLD_OPENED')",
                                row -> row.getString(1),
                                object)
                        .orElseThrow()));
    }
}
