package org.safeharbour.chirp.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.chirp.Caller;

@QuarkusTest
class AdminFeatureTest {

    @TestHTTPResource("/")
    URI base;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/v1/actions", "/admin/v1/accounts/x"})
    void nobodyGetsInWithoutTheToken(String path) {
        given().get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().header("Authorization", "Bearer wrong").get(path).then().statusCode(401);
    }

    @Test
    void nobodyOpensAccountsWithoutTheToken() {
        given().contentType("application/json")
                .body("{\"accounts\":[{\"handle\":\"x\"}]}")
                .post("/admin/v1/accounts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "::1,true", "127.9.9.9,true", "192.0.2.1,false", "2001:db8::1,false", "0.0.0.0,false"
    })
    void onlyThisMachineCounts(String address, boolean loopback) {
        assertThat(AdminGuard.loopback(address)).isEqualTo(loopback);
    }

    @Test
    void keepsEverythingThatWasGiven() {
        String handle = Caller.freshHandle();
        long id = 7_000_000_000_000L + System.nanoTime() % 1_000_000_000_000L;
        caller.open("""
                {"id": %d, "handle": "%s", "displayName": "Ash", "email": "ash@mail.example", "phone": "+919800000002",
                 "signedUpAt": "2021-01-02T03:04:05+05:30", "signUpIp": "2001:db8::9",
                 "posts": [{"id": %d, "text": "one", "postedAt": "2022-03-01T00:00:00Z", "uploadIp": "203.0.113.9"}],
                 "logIns": [{"at": "2022-02-01T10:00:00Z", "ip": "198.51.100.4", "userAgent": "Test/1"}]}""".formatted(id, handle, id + 1));

        JsonNode account = Caller.read(caller.admin("/accounts/" + handle, null));

        assertThat(account.get("id").asLong()).isEqualTo(id);
        assertThat(account.get("signedUpAt").asText()).isEqualTo("2021-01-01T21:34:05Z");
        assertThat(account.get("signUpIp").asText()).isEqualTo("2001:db8::9");
        assertThat(account.at("/posts/0/url").asText())
                .isEqualTo("https://chirp.example/" + handle + "/status/" + (id + 1));
        assertThat(account.at("/posts/0/uploadIp").asText()).isEqualTo("203.0.113.9");
        assertThat(account.at("/logIns/0/ip").asText()).isEqualTo("198.51.100.4");
        assertThat(account.toString()).doesNotContain("password");
    }

    @Test
    void opensAThousandAtOnce() {
        String accounts = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"handle\":\"%s\",\"posts\":[{\"text\":\"%d\"},{\"text\":\"x\"}]}"
                        .formatted(Caller.freshHandle(), i))
                .collect(Collectors.joining(","));

        JsonNode opened = caller.open(accounts);

        assertThat(opened).hasSize(1000);
        assertThat(opened.findValuesAsText("handle")).doesNotHaveDuplicates();
        assertThat(opened.get(999).get("posts")).hasSize(2);
    }

    @Test
    void opensAllOrNone() {
        String taken = Caller.freshHandle();
        String fresh = Caller.freshHandle();
        caller.open("{\"handle\":\"%s\"}".formatted(taken));

        HttpResponse<byte[]> answer = caller.admin(
                "/accounts", "{\"accounts\":[{\"handle\":\"%s\"},{\"handle\":\"%s\"}]}".formatted(fresh, taken));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(caller.admin("/accounts/" + fresh, null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"handle\":\"Capital\"} | accounts[0].handle",
                "{\"handle\":\"login\"} | accounts[0].handle",
                "{\"handle\":\"media\"} | accounts[0].handle",
                "{\"handle\":\"a\"},{\"handle\":\"a\"} | accounts[1].handle",
                "{\"handle\":\"a\",\"email\":\"no\"} | accounts[0].email",
                "{\"handle\":\"a\",\"phone\":\"12\"} | accounts[0].phone",
                "{\"handle\":\"a\",\"signUpIp\":\"host.example\"} | accounts[0].signUpIp",
                "{\"handle\":\"a\",\"id\":0} | accounts[0].id",
                "{\"handle\":\"a\",\"id\":\"1\"} | accounts[0].id",
                "{\"handle\":\"a\",\"posts\":[{}]} | accounts[0].posts[0].text",
                "{\"handle\":\"a\",\"signedUpAt\":\"soon\"} | accounts[0].signedUpAt",
                "{\"handle\":\"a\",\"age\":1} | accounts[0].age"
            })
    void namesWhatIsWrong(String accounts, String path) {
        HttpResponse<byte[]> answer = caller.admin("/accounts", "{\"accounts\":[" + accounts + "]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.read(answer).at("/errors/0/path").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999.1.1.1", "1:2", ":::::"})
    void anAddressThatOnlyLooksLikeOneIsBadInputToo(String ip) {
        HttpResponse<byte[]> answer = caller.admin(
                "/accounts",
                "{\"accounts\":[{\"handle\":\"%s\",\"signUpIp\":\"%s\"}]}".formatted(Caller.freshHandle(), ip));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "after=-1", "after=99999999999999999999"})
    void theLogsPagesAreBounded(String query) {
        assertThat(caller.admin("/actions?" + query, null).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyAboveTheServersLimitIsAProblem() {
        // Waits for "go on" before the body, so that the refusal is not lost in a broken pipe.
        HttpResponse<byte[]> answer = caller.send(HttpRequest.newBuilder(base.resolve("/admin/v1/accounts"))
                .expectContinue(true)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(" ".repeat(17 << 20))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Caller.read(answer).get("type").asText()).endsWith("/too-large");
    }

    @ParameterizedTest
    @CsvSource({"/admin/v1/none,404", "/admin/v1/accounts,405", "/safe-harbour/v1/states,405"})
    void otherPathsAndMethodsAreProblems(String path, int status) {
        given().get(path).then().statusCode(status).contentType("application/problem+json");
    }
}
