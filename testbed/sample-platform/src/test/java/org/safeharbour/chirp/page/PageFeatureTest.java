package org.safeharbour.chirp.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeharbour.chirp.Caller;

@QuarkusTest
class PageFeatureTest {

    private static final String WORDS = "A walk by the river <b>& home</b>";

    @TestHTTPResource("/")
    URI base;

    private Caller caller;
    private String handle;
    private String postUrl;
    private String postPath;

    @BeforeEach
    void anAccountWithAPost() {
        caller = new Caller(base);
        handle = Caller.freshHandle();
        JsonNode opened = caller.open("{\"handle\":\"%s\",\"displayName\":\"River Walk\",\"posts\":[{\"text\":\"%s\"}]}"
                .formatted(handle, WORDS));
        postUrl = opened.at("/0/posts/0/url").asText();
        postPath = URI.create(postUrl).getPath();
    }

    @Test
    void homeProfileAndPostShowTheWordsEscaped() {
        for (String path : new String[] {"/", "/" + handle, postPath}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(allOf(
                            containsString("A walk by the river &lt;b&gt;&amp; home"), containsString("@" + handle)));
        }
    }

    @Test
    void theStyleSheetIsThereAndNotTakenForAnAccount() {
        given().get("/chirp.css").then().statusCode(200).contentType(startsWith("text/css"));
    }

    @Test
    void aSuspendedAccountIsGoneFromEveryPage() {
        act("BLOCK_ACCOUNT", true, "ACCOUNT", "@" + handle);

        given().get("/" + handle)
                .then()
                .statusCode(410)
                .body(allOf(containsString("Account suspended"), not(containsString("River Walk"))));
        given().get(postPath).then().statusCode(410).body(containsString("Account suspended"));
        given().get("/").then().statusCode(200).body(not(containsString(handle)));
        given().get("/api/v1/accounts/" + handle)
                .then()
                .statusCode(200)
                .body("handle", equalTo(handle))
                .body("state", equalTo("SUSPENDED"));
    }

    @Test
    void aLiftedSuspensionBringsEverythingBack() {
        act("BLOCK_ACCOUNT", true, "ACCOUNT", "@" + handle);

        act("BLOCK_ACCOUNT", false, "ACCOUNT", "@" + handle);

        given().get("/" + handle).then().statusCode(200).body(containsString("A walk by the river"));
    }

    @Test
    void aRemovedPostIsATombstone() {
        act("REMOVE_CONTENT", true, "POST", postUrl);

        given().get(postPath)
                .then()
                .statusCode(410)
                .body(allOf(containsString("Post removed"), not(containsString("A walk by the river"))));
        given().get("/" + handle)
                .then()
                .statusCode(200)
                .body(allOf(containsString("This post was removed."), not(containsString("A walk by the river"))));
    }

    @Test
    void aFrozenAccountStaysReadableAndSaysSo() {
        act("FREEZE", true, "ACCOUNT", "@" + handle);

        given().get("/" + handle)
                .then()
                .statusCode(200)
                .body(allOf(containsString("This account is frozen"), containsString("A walk by the river")));
    }

    @Test
    void speaksHindiToWhoAsksForIt() {
        given().header("Accept-Language", "fr, hi;q=0.9, en;q=0.5")
                .get("/" + Caller.freshHandle())
                .then()
                .statusCode(404)
                .body(allOf(containsString("<html lang=\"hi\">"), containsString("ऐसा कोई खाता नहीं")));
    }

    @ParameterizedTest
    @CsvSource({
        "/nobody_at_all_here, 404",
        "/a-b, 404",
        "/%2e%2e/x, 404",
        "/api/v1/accounts/nobody_at_all_here, 404",
        "/api/v1/accounts/a'b, 404",
        "/x/status/1, 404",
        "/x/status/99999999999999999999, 404"
    })
    void whatIsNotThereIs404(String path, int status) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(status);
    }

    private void act(String measure, boolean applied, String kind, String value) {
        caller.ask(
                "actions",
                "{\"items\":[{\"actionId\":\"%s\",\"measure\":\"%s\",\"applied\":%s,\"target\":{\"kind\":\"%s\",\"value\":\"%s\"}}]}"
                        .formatted(UUID.randomUUID(), measure, applied, kind, value));
    }
}
