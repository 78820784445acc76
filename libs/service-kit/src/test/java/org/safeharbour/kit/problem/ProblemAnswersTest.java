package org.safeharbour.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
class ProblemAnswersTest {
    private static final String GOOD = "{\"name\": \"n\", \"parts\": [{\"code\": \"a\"}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{\"name\": \"n\", \"parts\": [{\"code\": \"a\"}], \"unknown\": 1}",
                "{\"name\": \"n\", \"name\": \"m\", \"parts\": [{\"code\": \"a\"}]}",
                "{\"name\": 5, \"parts\": [{\"code\": \"a\"}]}",
                "{\"name\": \"n\", \"parts\": [{\"code\": \"a\"}], \"weight\": \"5\"}",
                "{\"name\": \"n\", \"parts\": [{\"code\": \"a\"}], \"weight\": 5.5}",
                "{\"name\": \"n\", \"parts\": [{\"code\": \"a\"}]} {}",
                "{\"name\": \"n\", \"parts\": {\"code\": \"a\"}}"
            })
    @TestSecurity(user = "maker", roles = "thing.make")
    void jsonThatIsNotAsDocumentedIsRefused(String body) {
        post(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://safeharbour.example/problems/malformed-json"));
    }

    @Test
    @TestSecurity(user = "maker", roles = "thing.make")
    void badValuesAreNamedByTheirPath() {
        post("{\"name\": \" \", \"parts\": [{\"code\": \"\"}]}")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://safeharbour.example/problems/invalid-request"))
                .body("errors.path", hasItem("name"))
                .body("errors.path", hasItem("parts[0].code"));
    }

    @Test
    @TestSecurity(user = "maker", roles = "thing.make")
    void anEmptyBodyIsRefused() {
        given().contentType(ContentType.JSON)
                .post("/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "maker", roles = "thing.make")
    void anotherMediaTypeIsRefused() {
        given().contentType("text/plain")
                .body("x")
                .post("/things")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x--\r\n",
                "",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ncut off",
                "--y\r\n\r\nother boundary\r\n--y--\r\n"
            })
    @TestSecurity(user = "maker", roles = "thing.make")
    void aBrokenFormIsNoServerError(String body) {
        given().header("Content-Type", "multipart/form-data; boundary=x")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/things/files")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void nobodyIsAskedToAuthenticate() {
        post(GOOD)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    @TestSecurity(user = "reader", roles = "thing.read")
    void aMissingPermissionIsRefused() {
        post(GOOD)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("title", not(equalTo(null)));
    }

    @Test
    @TestSecurity(
            user = "maker",
            roles = {"thing.make", "thing.read"})
    void whatCarriesNoPermissionIsDenied() {
        given().get("/things/unannotated").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "reader", roles = "thing.read")
    void allNotFoundAnswersAreEqualByteForByte() {
        var one = given().get("/things/" + Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .asByteArray();
        var two = given().get("/things/" + Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .asByteArray();
        var nowhere = given().get("/nowhere").then().statusCode(404).extract().asByteArray();
        assertThat(one).isEqualTo(two).isEqualTo(nowhere);
    }

    @Test
    @TestSecurity(user = "reader", roles = "thing.read")
    void textsFollowTheClientsLanguage() {
        given().header("Accept-Language", "hi")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body("title", equalTo("नहीं मिला"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=%25%25", "cursor=AAAA%3D%3D%3DA"})
    @TestSecurity(user = "reader", roles = "thing.read")
    void pagesOutsideTheirBoundsAreRefused(String query) {
        given().get("/things?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "reader", roles = "thing.read")
    void aLimitThatIsNoNumberIsNoServerError() {
        assertThat(given().get("/things?limit=many").statusCode()).isBetween(400, 404);
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/things");
    }
}
