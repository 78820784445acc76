package org.safeharbour.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.gateway.outside.Outside;
import org.safeharbour.gateway.outside.Surroundings;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.ledger.Sequencer;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.work.Workers;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.TlogProof;
import org.safeharbour.ledger.VerifierKey;

@QuarkusTest
@WithTestResource(Outside.class)
class AccessLedgerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET_PATH = "/api/v1/notices/forbidden-here-019300ab/acceptance?q=secret-word";
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @Inject
    RecordingDenials denials;

    @Inject
    LogOuts logOuts;

    @Inject
    Workers workers;

    @Inject
    Sequencer sequencer;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Inject
    MeterRegistry meters;

    private String person;

    @BeforeEach
    void somebodyNew() {
        person = "somebody-" + Ids.next();
        letGo();
    }

    /** Also of what is counted: two quiet minutes later nothing is. */
    @AfterEach
    void letGo() {
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofSeconds(61));
            workers.drain(denials);
        }
        clock.reset();
    }

    @Test
    void aRefusalOfAServiceIsRecordedAtOnceWithoutWhatWasAskedFor() {
        var token = Surroundings.staff(person);
        given().auth().oauth2(token).post(SECRET_PATH).then().statusCode(403);
        workers.drain(denials);
        var entry = only("ACCESS_DENIED");
        assertThat(entry.get("actor").asText()).isEqualTo("staff:" + person);
        var facts = entry.get("facts");
        assertThat(facts.get("method").asText()).isEqualTo("POST");
        assertThat(facts.get("route").asText()).isEqualTo("/api/v1/notices/{}/acceptance");
        assertThat(facts.get("status").asInt()).isEqualTo(403);
        assertThat(facts.get("count").asLong()).isEqualTo(1);
        assertThat(entry.toString()).doesNotContain("019300ab", "secret-word", token);
    }

    @Test
    void metricsNameTheRouteAndNothingThatWasAskedFor() {
        given().auth()
                .oauth2(Surroundings.staff(person))
                .post("/api/v1/notices/canary-in-a-path/withdrawal")
                .then()
                .statusCode(200);
        // The timer stops when the answer has left, a moment after the client has it.
        Awaitility.await().until(() -> uris().contains("/api/v1/notices/{}/withdrawal"));
        assertThat(uris()).noneMatch(uri -> uri.contains("canary"));
    }

    @Test
    void aFloodIsTwoEntries() {
        clock.set(clock.instant());
        var token = Surroundings.staff(person);
        for (int i = 0; i < 300; i++) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/notices/forbidden-here-" + i)
                    .then()
                    .statusCode(403);
            denials.runOnce();
        }
        assertThat(entries("ACCESS_DENIED")).hasSize(1);
        clock.advance(Duration.ofSeconds(61));
        workers.drain(denials);
        assertThat(entries("ACCESS_DENIED"))
                .extracting(entry -> entry.get("facts").get("count").asLong())
                .containsExactly(1L, 299L);
    }

    @Test
    void anOfficersRefusalIsItsAgencysOwn() {
        given().auth()
                .oauth2(Surroundings.mint("realm=authorities&user=" + person + "&roles=officer&agency=ifso"))
                .get("/api/v1/disclosures/forbidden-here")
                .then()
                .statusCode(403);
        workers.drain(denials);
        var entry = only("ACCESS_DENIED");
        assertThat(entry.get("actor").asText()).isEqualTo("officer:" + person);
        var id = entry.get("entryId").asText();
        given().auth()
                .oauth2(Surroundings.officer("ifso"))
                .get("/api/v1/ledgers/gateway/entries/" + id)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Surroundings.officer("ncpcr"))
                .get("/api/v1/ledgers/gateway/entries/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aTokenThatNobodyCanVerifyIsRecordedAndNoTokenIsNot() {
        long before = unverified();
        given().get("/api/v1/notices").then().statusCode(401);
        workers.drain(denials);
        assertThat(unverified()).isEqualTo(before);
        clock.advance(Duration.ofMinutes(5));
        workers.drain(denials);
        before = unverified();
        given().auth().oauth2("not.a.token").get("/api/v1/statistics").then().statusCode(401);
        workers.drain(denials);
        assertThat(unverified()).isEqualTo(before + 1);
    }

    @Test
    void aFloodOfBadTokensIsFewEntriesAndTakesNobodysName() {
        long before = unverified();
        for (int i = 0; i < 300; i++) {
            given().auth()
                    .oauth2("not.a.token")
                    .get("/api/v1/notices/" + "notices/".repeat(i % 10) + "somewhere/".repeat(i / 30) + "else")
                    .then()
                    .statusCode(401);
            denials.runOnce();
        }
        given().auth()
                .oauth2(Surroundings.mint("realm=authorities&user=" + person + "&roles=officer&agency=ifso"))
                .get("/api/v1/disclosures/forbidden-here")
                .then()
                .statusCode(403);
        workers.drain(denials);
        assertThat(only("ACCESS_DENIED").get("actor").asText()).isEqualTo("officer:" + person);
        clock.advance(Duration.ofSeconds(61));
        workers.drain(denials);
        assertThat(unverified() - before).isBetween(1L, 3L);
    }

    @Test
    void theGatewaysOwnRefusalsAreRecordedToo() {
        given().auth()
                .oauth2(Surroundings.staff(person))
                .get("/api/v1/ledgers/gateway/entries/" + Ids.next())
                .then()
                .statusCode(403);
        workers.drain(denials);
        assertThat(only("ACCESS_DENIED").get("facts").get("route").asText())
                .isEqualTo("/api/v1/ledgers/gateway/entries/{}");
    }

    @Test
    void aLogInIsRecordedOnceAndItsLogOut() {
        var cookies = logIn("/console", "notice.read");
        for (int i = 0; i < 3; i++) {
            given().cookies(cookies).get("/console").then().statusCode(200);
        }
        var begun = only("LOGGED_IN");
        assertThat(begun.get("actor").asText()).isEqualTo("staff:" + person);
        assertThat(begun.get("facts").get("realm").asText()).isEqualTo("staff");
        assertThat(begun.get("commitments").has("account")).isTrue();
        given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/console/logout")
                .then()
                .statusCode(302);
        workers.drain(logOuts);
        assertThat(only("LOGGED_OUT").get("object")).isEqualTo(begun.get("object"));
    }

    @Test
    void whoMayNotSeeAPageIsRecordedAsLoggedInAndRefused() {
        var cookies = logIn("/portal", "none");
        given().cookies(cookies).get("/portal").then().statusCode(403);
        workers.drain(denials);
        assertThat(only("LOGGED_IN").get("actor").asText()).isEqualTo("officer:" + person);
        assertThat(only("ACCESS_DENIED").get("facts").get("route").asText()).isEqualTo("/portal");
    }

    @Test
    void theEntriesAreProvenByTheLedger() {
        given().auth()
                .oauth2(Surroundings.staff(person))
                .post(SECRET_PATH)
                .then()
                .statusCode(403);
        workers.drain(denials);
        var id = only("ACCESS_DENIED").get("entryId").asText();
        workers.drain(sequencer);
        var auditor = Surroundings.mint("realm=staff&user=auditor&roles=audit.read");
        var path = "/api/v1/ledgers/gateway/entries/" + id;
        var leaf = given().auth().oauth2(auditor).get(path).asByteArray();
        var proof = given().auth().oauth2(auditor).get(path + "/proof").asByteArray();
        var key = given().get("/api/v1/ledgers/gateway/key").asString().strip();
        assertThat(TlogProof.parse(proof)
                        .check(Hash.ofLeaf(leaf), VerifierKey.parse(key))
                        .toString())
                .isEqualTo("VERIFIED");
        leaf[leaf.length / 2] ^= 1;
        assertThat(TlogProof.parse(proof)
                        .check(Hash.ofLeaf(leaf), VerifierKey.parse(key))
                        .toString())
                .isNotEqualTo("VERIFIED");
    }

    /** The whole way of a browser: to the identity provider, back with a code, on with the session's cookies. */
    private Map<String, String> logIn(String page, String roles) {
        var begun = given().redirects().follow(false).get(page);
        assertThat(begun.statusCode()).isEqualTo(302);
        var cookies = new HashMap<>(begun.cookies());
        var state = STATE.matcher(begun.header("Location"));
        assertThat(state.find()).isTrue();
        Response back = given().redirects()
                .follow(false)
                .cookies(cookies)
                .queryParam("code", person + "_s-" + person + "_" + roles)
                .queryParam("state", state.group(1))
                .get(page + "/callback");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(URI.create(back.header("Location")).getPath()).startsWith(page);
        cookies.putAll(back.cookies());
        return cookies;
    }

    private List<String> uris() {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().getTag("uri"))
                .filter(uri -> uri != null)
                .toList();
    }

    private JsonNode only(String event) {
        var found = entries(event);
        assertThat(found).as(event).hasSize(1);
        return found.getFirst();
    }

    private List<JsonNode> entries(String event) {
        return read("select body from ledger_entry where event = ? and person = ? order by id", event, person);
    }

    private long unverified() {
        return read(
                        "select body from ledger_entry where event = ? and object_kind = ? order by id",
                        "ACCESS_DENIED",
                        "denial")
                .stream()
                .filter(entry -> entry.get("facts").has("caller"))
                .count();
    }

    private List<JsonNode> read(String sql, String... parameters) {
        return callers.call(Caller.system("gateway-service"), () -> QuarkusTransaction.requiringNew()
                .call(() -> Sql.on(database)
                        .list(sql, row -> json(new String(row.getBytes("body"), StandardCharsets.UTF_8)), (Object[])
                                parameters)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
