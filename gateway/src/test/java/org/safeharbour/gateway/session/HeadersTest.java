package org.safeharbour.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.gateway.outside.Outside;

@QuarkusTest
@WithTestResource(Outside.class)
class HeadersTest {
    @Test
    void anUnknownFileIsNotFoundAndNoFailure() {
        var answer = given().get("/assets/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/keys",
                "/portal",
                "/console",
                "/nothing",
                "/assets/safe-harbour.css",
                "/assets/nothing",
                "/api/v1/notices",
                "/api/v1/ledgers/gateway/key",
                "/api//v1"
            })
    void everyAnswerCarriesThem(String path) {
        var answer = given().redirects().follow(false).urlEncodingEnabled(false).get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).isEqualTo(List.of("nosniff"));
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Trace-Id")).matches("[0-9a-f]{32}");
        var caching = path.equals("/assets/safe-harbour.css") ? "public, max-age=3600" : "no-store";
        assertThat(answer.headers().getValues("Cache-Control")).isEqualTo(List.of(caching));
    }

    @Test
    void pagesBeginTheLogInOfTheirOwnRealm() {
        given().redirects()
                .follow(false)
                .get("/portal/notices/x?a=b")
                .then()
                .statusCode(302)
                .header("Location", containsString("/realms/authorities/protocol/openid-connect/auth"))
                .header("Location", containsString("code_challenge_method=S256"))
                .header("Set-Cookie", containsString("Path=/portal; "));
        given().redirects()
                .follow(false)
                .get("/console")
                .then()
                .statusCode(302)
                .header("Location", containsString("/realms/staff/protocol/openid-connect/auth"))
                .header("Set-Cookie", containsString("Path=/console; "));
    }

    @Test
    void publicPagesNeedNoLogIn() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("/portal"));
        given().get("/keys")
                .then()
                .statusCode(200)
                .body(containsString("chirp.example/notice-audit/v1+0a1b2c3d+AAAA"))
                .body(containsString("ledger-verify.jar"));
        given().get("/assets/safe-harbour.css").then().statusCode(200).contentType(startsWith("text/css"));
    }

    @Test
    void aBearerTokenOpensNoPage() {
        given().redirects()
                .follow(false)
                .auth()
                .oauth2(org.safeharbour.gateway.outside.Surroundings.officer("ifso"))
                .get("/console")
                .then()
                .statusCode(302);
    }
}
