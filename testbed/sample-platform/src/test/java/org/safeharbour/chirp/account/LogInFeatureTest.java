package org.safeharbour.chirp.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.chirp.Caller;

@QuarkusTest
class LogInFeatureTest {

    @TestHTTPResource("/")
    URI base;

    private Caller caller;
    private String handle;

    @BeforeEach
    void anAccountWithAPassword() {
        caller = new Caller(base);
        handle = Caller.freshHandle();
        caller.open("{\"handle\":\"%s\",\"password\":\"open sesame\"}".formatted(handle));
    }

    @Test
    void theOwnerGetsInAndTheLogInIsNoted() {
        json("@" + handle, "open sesame").statusCode(200).body("state", equalTo("ACTIVE"));

        JsonNode logIns = Caller.read(caller.admin("/accounts/" + handle, null)).get("logIns");
        assertThat(logIns).hasSize(1);
        assertThat(logIns.get(0).get("ip").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
        assertThat(logIns.get(0).get("userAgent").asText()).isEqualTo("LogInFeatureTest/1");
    }

    @Test
    void aSuspendedAccountIsRefusedAndToldSo() {
        suspend();

        json(handle, "open sesame")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/account-suspended"))
                .body("detail", equalTo("This account is suspended, so you cannot log in."));
        form(handle, "open sesame")
                .statusCode(403)
                .contentType(ContentType.HTML)
                .body(containsString("This account is suspended, so you cannot log in."));
        assertThat(Caller.read(caller.admin("/accounts/" + handle, null)).get("logIns"))
                .isEmpty();
    }

    @Test
    void aWrongPasswordDoesNotTellOfTheSuspension() {
        suspend();

        json(handle, "wrong").statusCode(401).body("type", endsWith("/wrong-password"));
    }

    @Test
    void anAccountWithoutAPasswordAndNobodyAtAllAnswerTheSame() {
        String closed = Caller.freshHandle();
        caller.open("{\"handle\":\"%s\"}".formatted(closed));

        String first = json(closed, "x").statusCode(401).extract().asString();
        String second =
                json(Caller.freshHandle(), "x").statusCode(401).extract().asString();

        assertThat(first).isEqualTo(second);
    }

    @Test
    void theFormLetsTheOwnerIn() {
        given().get("/login").then().statusCode(200).body(containsString("action=\"/login\""));
        form(handle, "open sesame").statusCode(200).body(containsString("Welcome back, @" + handle));
    }

    @Test
    void theFormShowsTheHandleAgainEscapedAndNeverThePassword() {
        form("\"><script>", "secret words")
                .statusCode(401)
                .body(allOf(not(containsString("<script>")), not(containsString("secret words"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"handle\":\"a\"}", "{\"handle\":\"a\",\"password\":\"b\",\"c\":1}", "[1]"})
    void badJsonIsAProblem(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/login")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private ValidatableResponse json(String name, String password) {
        return given().contentType(ContentType.JSON)
                .header("User-Agent", "LogInFeatureTest/1")
                .body("{\"handle\":\"%s\",\"password\":\"%s\"}".formatted(name, password))
                .post("/login")
                .then();
    }

    private static ValidatableResponse form(String name, String password) {
        return given().formParam("handle", name)
                .formParam("password", password)
                .post("/login")
                .then();
    }

    private void suspend() {
        caller.ask(
                "actions",
                "{\"items\":[{\"actionId\":\"%s\",\"measure\":\"BLOCK_ACCOUNT\",\"applied\":true,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@%s\"}}]}"
                        .formatted(UUID.randomUUID(), handle));
    }
}
