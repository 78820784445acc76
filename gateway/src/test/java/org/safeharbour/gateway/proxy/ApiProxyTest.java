package org.safeharbour.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.gateway.outside.Outside;
import org.safeharbour.gateway.outside.RawHttp;
import org.safeharbour.gateway.outside.Surroundings;

@QuarkusTest
@WithTestResource(Outside.class)
class ApiProxyTest {
    private static final String NOTICE = "/api/v1/notices/echo";

    @BeforeEach
    void forget() {
        Surroundings.forget();
    }

    @Test
    void passesAStaffRequestOnAndTheAnswerBack() {
        given().auth()
                .oauth2(Surroundings.staff("analyst"))
                .header("X-Forwarded-For", "192.0.2.9")
                .header("X-Remote-User", "admin")
                .header("Cookie", "q_session_staff=x")
                .urlEncodingEnabled(false)
                .get(NOTICE + "?q=a%20b&limit=3")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .header("Server", equalTo(null))
                .header("Trace-Id", matchesPattern("[0-9a-f]{32}"))
                .body("service", equalTo("notice"))
                .body("uri", equalTo(NOTICE + "?q=a%20b&limit=3"))
                .body("headers.authorization", startsWith("Bearer "))
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-remote-user", equalTo(null))
                .body("headers.cookie", equalTo(null))
                .body("headers.host", equalTo("localhost:8080"))
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void passesAnOfficersRequestOn() {
        given().auth()
                .oauth2(Surroundings.officer("ifso"))
                .get("/api/v1/takedown-orders/echo")
                .then()
                .statusCode(200)
                .body("service", equalTo("takedown"));
    }

    @Test
    void keepsTheCallersTraceAndSaysItsId() {
        given().auth()
                .oauth2(Surroundings.staff("analyst"))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get(NOTICE)
                .then()
                .header("Trace-Id", "0af7651916cd43dd8448eb211c80319c")
                .body("headers.traceparent", equalTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void passesABodyOnAndNamesThePublicPlaceOfWhatWasMade() {
        given().auth()
                .oauth2(Surroundings.staff("analyst"))
                .contentType("application/json")
                .header("Idempotency-Key", "k-1")
                .body("{\"kind\":\"POLICE_NOTICE\"}")
                .post("/api/v1/notices")
                .then()
                .statusCode(200)
                .header("Location", "http://localhost:8080/api/v1/notices/made?x=1")
                .body("body", equalTo("{\"kind\":\"POLICE_NOTICE\"}"))
                .body("headers.idempotency-key", equalTo("k-1"));
    }

    @Test
    void passesALargeBodyOnWhole() {
        given().auth()
                .oauth2(Surroundings.staff("analyst"))
                .contentType("application/octet-stream")
                .body(new byte[1_000_000])
                .post("/api/v1/intake/echo")
                .then()
                .statusCode(200)
                .body("length", equalTo(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "realm=staff&user=a&aud=notice-service",
                "realm=staff&user=a&expired=1",
                "realm=other&user=a",
                "realm=staff&user=a&issuer=http://elsewhere.example/realms/staff"
            })
    void refusesAWrongToken(String token) {
        given().auth()
                .oauth2(Surroundings.mint(token))
                .get(NOTICE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("https://safeharbour.example/problems/unauthenticated"));
        assertThat(Surroundings.seen("notice")).isEmpty();
    }

    @Test
    void refusesATamperedTokenAndNone() {
        var token = Surroundings.staff("analyst");
        var tampered = token.substring(0, token.length() - 10) + "AAAAAAAAAA";
        given().auth().oauth2(tampered).get(NOTICE).then().statusCode(401);
        given().get(NOTICE).then().statusCode(401).contentType("application/problem+json");
        assertThat(Surroundings.seen("notice")).isEmpty();
    }

    @Test
    void publishesKeysWithoutAToken() {
        given().header("Authorization", "Bearer nonsense")
                .get("/api/v1/ledgers/reporting/key")
                .then()
                .statusCode(200)
                .body("service", equalTo("reporting"))
                .body("headers.authorization", equalTo(null));
        given().get("/api/v1/ledgers/gateway/key").then().statusCode(200).body(containsString("+"));
        given().get("/api/v1/ledgers/reporting/entries/x").then().statusCode(401);
    }

    @Test
    void knowsNothingElse() {
        for (var path : new String[] {
            "/api/v1/unknown",
            "/api/v2/notices",
            "/internal/v1/messages",
            "/q/health",
            "/q/metrics",
            "/api/v1/ledgers/x/key"
        }) {
            given().auth()
                    .oauth2(Surroundings.staff("analyst"))
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://safeharbour.example/problems/not-found"));
        }
        given().contentType("application/json")
                .body("{}")
                .post("/internal/v1/messages")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/notices/echo",
                "/api//v1/notices/echo",
                "/api/v1/./notices/echo",
                "/api/v1/x/../notices/echo",
                "/api/v1/..;/notices/echo",
                "/api/v1/notices;x=1/echo",
                "/api/v1/%2e%2e/notices",
                "/api/v1%2fnotices/echo",
                "/api/v1%5cnotices/echo",
                "/api/v1/notices/echo%00",
                "/API/v1/notices/echo",
                "/api/v1/Notices/echo",
                "/api/v1/n%6ftices/echo",
                "/api/v1/notic\u00e9s/echo",
                "/portal/..;/api/v1/notices/echo",
                "/assets/../internal/v1/messages",
                "/api/v1/notices/echo?q=%00"
            })
    void refusesOddPathsEvenWithAValidToken(String path) {
        var answer = RawHttp.send(
                RestAssured.port,
                "GET " + path + " HTTP/1.1",
                "Authorization: Bearer " + Surroundings.staff("analyst"));
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "path-not-canonical");
        assertThat(answer.toLowerCase()).contains("strict-transport-security:", "x-content-type-options: nosniff");
        assertThat(Surroundings.seen("notice")).isEmpty();
    }

    /** The HTTP server itself refuses a backslash, before any handler of ours. */
    @Test
    void refusesABackslash() {
        var answer = RawHttp.send(
                RestAssured.port,
                "GET /api/v1\\notices/echo HTTP/1.1",
                "Authorization: Bearer " + Surroundings.staff("analyst"));
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(Surroundings.seen("notice")).isEmpty();
    }

    @Test
    void refusesABodyThatSaysItIsTooLong() {
        var answer = RawHttp.send(
                RestAssured.port,
                "POST /api/v1/intake HTTP/1.1",
                "Authorization: Bearer " + Surroundings.staff("analyst"),
                "Content-Length: 99999999999");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("too-large");
    }

    @Test
    void refusesABodyThatBecomesTooLong() {
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var answer = RawHttp.exchange(
                RestAssured.port,
                "POST /api/v1/intake HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                        + "Authorization: Bearer " + Surroundings.staff("analyst") + "\r\n\r\n" + chunk.repeat(18)
                        + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("too-large");
    }

    @Test
    void saysWhenAServiceIsAway() {
        given().auth()
                .oauth2(Surroundings.staff("analyst"))
                .get("/api/v1/statistics/silent")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("https://safeharbour.example/problems/unavailable"));
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForWhole() {
        var token = Surroundings.staff("analyst");
        assertThatThrownBy(() -> given().auth()
                        .oauth2(token)
                        .get("/api/v1/evidence/broken")
                        .asString())
                .isInstanceOf(Exception.class);
        given().auth().oauth2(token).get(NOTICE).then().statusCode(200);
    }

    @Test
    void aClientThatHangsUpHarmsNobodyElse() {
        var token = Surroundings.staff("analyst");
        for (int i = 0; i < 20; i++) {
            RawHttp.hangUp(
                    RestAssured.port,
                    "POST /api/v1/intake/hang HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\nAuthorization: Bearer "
                            + token + "\r\n\r\n" + "x".repeat(i * 700));
        }
        given().auth()
                .oauth2(token)
                .contentType("text/plain")
                .body("whole")
                .post("/api/v1/intake/echo")
                .then()
                .statusCode(200)
                .body("body", equalTo("whole"));
        // A half body reaches no service as a whole one.
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(Surroundings.seen("notice"))
                .allSatisfy(
                        request -> assertThat(request.get("uri").asText().endsWith("/hang") && !request.has("broken"))
                                .isFalse()));
    }

    @Test
    void findsTheOwnerOfAChange() {
        given().auth()
                .oauth2(Surroundings.staff("approver"))
                .contentType("application/json")
                .body("{\"decision\":\"APPROVE\"}")
                .post("/api/v1/changes/c1-forbidden-at-reporting-takedown/approvals")
                .then()
                .statusCode(200)
                .body("service", equalTo("reporting"));
        given().auth()
                .oauth2(Surroundings.staff("approver"))
                .contentType("application/json")
                .header("Idempotency-Key", "k-2")
                .body("{\"decision\":\"APPROVE\"}")
                .post("/api/v1/changes/c2-takedown/approvals")
                .then()
                .statusCode(200)
                .body("service", equalTo("takedown"))
                .body("body", equalTo("{\"decision\":\"APPROVE\"}"))
                .body("headers.idempotency-key", equalTo("k-2"));
        assertThat(Surroundings.seen("notice")).isEmpty();
        given().auth()
                .oauth2(Surroundings.staff("approver"))
                .get("/api/v1/changes/c3")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void refusesUnknownMethods() {
        var answer = RawHttp.send(RestAssured.port, "TRACE /api/v1/notices HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void aDownloadFlowsThroughWhileTheServiceStillSends() throws IOException {
        var url = URI.create("http://localhost:" + RestAssured.port + "/api/v1/disclosures/x-slow/package").toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setReadTimeout(8_000);
        connection.setRequestProperty("Authorization", "Bearer " + Surroundings.officer("ifso"));
        try (var body = connection.getInputStream()) {
            // The service holds the second half back until the first has been read here.
            assertThat(body.readNBytes(100_000)).hasSize(100_000);
            Surroundings.release("reporting");
            assertThat(body.readAllBytes()).hasSize(100_000);
        }
    }
}
