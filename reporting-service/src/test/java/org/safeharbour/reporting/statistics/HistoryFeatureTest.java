package org.safeharbour.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.reporting.evidence.FakePlatform;
import org.safeharbour.reporting.testing.By;

/** Figures of the time before: each test has years of its own. */
@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
class HistoryFeatureTest {
    private static final String IMPORTS = "/api/v1/statistics/imports";
    private static final String HEADER = "from,to,identified,removed,blocked,reported,disclosed\r\n";

    @Inject
    DataSource database;

    @Inject
    CurrentCaller callers;

    @Test
    void itStandsWhenASecondPersonAgreesAndIsMarkedForEver() {
        var change = propose(row(1919, 100), row(1920, 200)).statusCode(202);
        String id = change.header("Location", endsWith(change.extract().path("id")))
                .body("kind", equalTo("HISTORY_IMPORT"))
                .extract()
                .path("id");
        String digest = change.extract().path("digest");
        figures(1919, 1920).body("rows", hasSize(0));
        decide("compliance-officer", id, digest, "APPROVE").statusCode(409).body("type", endsWith("/same-person"));
        decide("compliance-officer2", id, "sha256:other", "APPROVE")
                .statusCode(409)
                .body("type", endsWith("/digest-changed"));
        decide("preparer", id, digest, "APPROVE").statusCode(403);
        decide("holder", id, digest, "APPROVE").statusCode(404);
        decide("compliance-officer2", id, digest, "APPROVE").statusCode(200).body("state", equalTo("APPROVED"));
        decide("compliance-officer2", id, digest, "APPROVE").statusCode(409).body("type", endsWith("/already-decided"));
        figures(1919, 1920)
                .body("rows.key", equalTo(List.of("1919", "1920")))
                .body("rows.blocked", equalTo(List.of(100, 200)))
                .body("rows.imported", equalTo(List.of(true, true)));
        assertThat(ledger("HISTORY_IMPORTED", id)).isEqualTo(1);
        String object = change.extract().path("objectId");
        By.person("compliance-officer2")
                .get(IMPORTS + "/" + object)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("sha256", matchesPattern("[0-9a-f]{64}"));
        By.person("compliance-officer2")
                .get(IMPORTS + "/" + object + "/rows")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void theSameDaysAreTakenOverOnce() {
        var first = propose(row(1931, 1)).statusCode(202).extract();
        propose(row(1930, 1), row(1931, 1))
                .statusCode(409)
                .body("type", endsWith("/history-known"))
                .body("detail", containsString("rejected"));
        decide("compliance-officer2", first.path("id"), first.path("digest"), "REJECT")
                .statusCode(200);
        propose(row(1930, 1), row(1931, 1)).statusCode(202);
        figures(1930, 1931).body("rows", hasSize(0));
    }

    @Test
    void ofManyAtOnceOneIsTaken() throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            Callable<Integer> call = () -> propose(row(1941, 1)).extract().statusCode();
            var codes = new ArrayList<Integer>();
            for (var answer :
                    pool.invokeAll(IntStream.range(0, 6).mapToObj(i -> call).toList())) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnlyOnce(202).allMatch(code -> code == 202 || code == 409);
        }
    }

    @Test
    void whatIsCountedHereIsNotImported() {
        propose(row(2998, 1))
                .statusCode(409)
                .body("type", endsWith("/history-overlaps-live"))
                .body("liveFrom", matchesPattern("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void aTableIsReadLineByLine() {
        csv("old system", HEADER + "1951-01-01,1951-01-31,1,2,3,4,5\r\n\r\n\"1951-02-01\",1951-02-28,1,1,1,1,1\r\n")
                .statusCode(202);
        csv("old system", HEADER + "1952-01-01,1952-12-31,1,2,=1+1,4,5\r\n1953-01-01,1953-01-01,-1,0,0,0,@x\r\n")
                .statusCode(400)
                .body("errors.path", equalTo(List.of("line 2.blocked", "line 3.identified", "line 3.disclosed")));
        csv("old system", HEADER + "1952-01-01,1953-12-31,1,2,3,4,5\r\n")
                .statusCode(400)
                .body("errors[0].path", equalTo("line 2.to"));
        csv("old system", HEADER + "1952-01-01,1952-02-01,1,2,3,4,5\r\n1952-02-01,1952-03-01,1,2,3,4,5\r\n")
                .statusCode(400)
                .body("errors[0].path", equalTo("line 3.from"));
        csv("old system", "from,to\r\n1952-01-01,1952-02-01\r\n")
                .statusCode(400)
                .body("errors[0].path", equalTo("line 1"));
        csv("old system", HEADER + "1952-01-01,1952-02-01,1\r\n")
                .statusCode(400)
                .body("errors[0].path", equalTo("line 2"));
        csv("", HEADER + "1952-01-01,1952-02-01,1,2,3,4,5\r\n")
                .statusCode(400)
                .body("errors[0].path", equalTo("source"));
    }

    @Test
    void noMoreThanTenThousandRows() {
        var table = new StringBuilder(HEADER);
        for (int i = 0; i < 10_001; i++) {
            table.append("1961-01-01,1961-01-01,0,0,0,0,0\r\n");
        }
        csv("old system", table.toString()).statusCode(400).body("errors[0].path", equalTo("rows"));
        propose().statusCode(400).body("errors[0].path", equalTo("rows"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\":\"x\",\"rows\":[{\"from\":\"1971-01-01\"}],\"extra\":1}",
                "{\"source\":\"x\",\"rows\":[null]}",
                "{\"source\":\"x\",\"rows\":[{\"from\":19710101}]}",
                "{\"source\":\"x\"",
                "[]",
                "{}",
                "null",
                "{\"source\":\"x\",\"rows\":[{\"from\":\"+999999999-01-01\",\"to\":\"+999999999-12-31\",\"identified\":1,"
                        + "\"removed\":1,\"blocked\":1,\"reported\":1,\"disclosed\":1}]}"
            })
    void brokenBodiesAreBadRequests(String body) {
        By.person("compliance-officer").body(body).post(IMPORTS).then().statusCode(400);
    }

    @Test
    void importsNeedThePermission() {
        By.person("auditor").body("{}").post(IMPORTS).then().statusCode(403);
    }

    private static ValidatableResponse propose(Map<?, ?>... rows) {
        return By.person("compliance-officer")
                .body(Map.of("source", "annual reports", "note", "before this system", "rows", rows))
                .post(IMPORTS)
                .then();
    }

    private static ValidatableResponse csv(String source, String table) {
        return By.person("compliance-officer")
                .contentType("text/csv")
                .queryParam("source", source)
                .body(table)
                .post(IMPORTS)
                .then();
    }

    private static Map<String, Object> row(int year, int figure) {
        return Map.of(
                "from",
                year + "-01-01",
                "to",
                year + "-12-31",
                "identified",
                figure,
                "removed",
                0,
                "blocked",
                figure,
                "reported",
                0,
                "disclosed",
                0);
    }

    private static ValidatableResponse figures(int from, int to) {
        return By.person("auditor")
                .queryParams(Map.of("from", from + "-01-01", "to", to + "-12-31"))
                .get("/api/v1/statistics")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String person, String id, String digest, String decision) {
        return By.person(person)
                .body(Map.of("decision", decision, "digest", digest))
                .post("/api/v1/changes/" + id + "/approvals")
                .then();
    }

    private long ledger(String event, String changeId) {
        return callers.call(Caller.system("reporting-service"), () -> QuarkusTransaction.requiringNew()
                .call(() -> Sql.on(database)
                        .first(
                                "select count(*) from ledger_entry where event = ? and convert_from(body, 'UTF8') like '%' || ? || '%'",
                                row -> row.getLong(1), event, changeId)
                        .orElseThrow()));
    }
}
