package org.safeharbour.chirp.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.chirp.Caller;

/** Who may call, and that nothing happens for anybody else. */
@QuarkusTest
class SignatureFeatureTest {

    @TestHTTPResource("/")
    URI base;

    private Caller caller;
    private String handle;
    private String block;

    @BeforeEach
    void anAccountAndAnAction() {
        caller = new Caller(base);
        handle = Caller.freshHandle();
        caller.open("{\"handle\":\"%s\"}".formatted(handle));
        block =
                "{\"items\":[{\"actionId\":\"%s\",\"measure\":\"BLOCK_ACCOUNT\",\"applied\":true,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@%s\"}}]}"
                        .formatted(UUID.randomUUID(), handle);
    }

    @Test
    void reportingMayCallToo() {
        HttpResponse<byte[]> answer = caller.send(request(caller.key("reporting"), "m1", now(0), block, ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        caller.checkSignature(answer);
    }

    @Test
    void oneGoodSignatureOfSeveralIsEnough() throws Exception {
        String good = Caller.sign(caller.key("takedown"), "m1", now(0), block);

        HttpResponse<byte[]> answer =
                caller.send(caller.request("actions", block, "m1", now(0), "v1,AAAA v1a,!! " + good));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    static Stream<Bad> bad() throws Exception {
        PrivateKey stranger =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        return Stream.of(
                new Bad(
                        "a stranger's key",
                        "bad-signature",
                        (test, key) -> test.request(stranger, "m1", now(0), test.block, "")),
                new Bad(
                        "another body",
                        "bad-signature",
                        (test, key) -> test.request(key, "m1", now(0), test.block, " ")),
                new Bad(
                        "another id",
                        "bad-signature",
                        (test, key) -> test.caller.request(
                                "actions", test.block, "m2", now(0), Caller.sign(key, "m1", now(0), test.block))),
                new Bad(
                        "an id with a dot",
                        "bad-signature",
                        (test, key) -> test.request(key, "m.1", now(0), test.block, "")),
                new Bad(
                        "too old",
                        "stale-timestamp",
                        (test, key) -> test.request(key, "m1", now(-310), test.block, "")),
                new Bad("too new", "stale-timestamp", (test, key) -> test.request(key, "m1", now(310), test.block, "")),
                new Bad("no time", "bad-signature", (test, key) -> test.request(key, "m1", "soon", test.block, "")),
                new Bad(
                        "a cut signature",
                        "bad-signature",
                        (test, key) -> test.caller.request("actions", test.block, "m1", now(0), "v1a,AAAA")),
                new Bad(
                        "the symmetric scheme",
                        "bad-signature",
                        (test, key) -> test.caller.request(
                                "actions",
                                test.block,
                                "m1",
                                now(0),
                                Caller.sign(key, "m1", now(0), test.block).replace("v1a,", "v1,"))),
                new Bad(
                        "the good one as fifth",
                        "bad-signature",
                        (test, key) -> test.caller.request(
                                "actions",
                                test.block,
                                "m1",
                                now(0),
                                "a b c d " + Caller.sign(key, "m1", now(0), test.block))),
                new Bad("two ids", "bad-signature", (test, key) -> test.request(key, "m1", now(0), test.block, "")
                        .header("webhook-id", "m2")),
                new Bad("no signature", "bad-signature", (test, key) -> HttpRequest.newBuilder(
                                test.base.resolve("/safe-harbour/v1/actions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(test.block))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatIsNotSignedAndDoesNothing(Bad bad) {
        HttpResponse<byte[]> answer = caller.send(bad.request().make(this, caller.key("takedown")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Caller.read(answer).get("type").asText()).endsWith("/" + bad.problem());
        JsonNode account = Caller.read(caller.admin("/accounts/" + handle, null));
        assertThat(account.get("state").asText()).isEqualTo("ACTIVE");
        assertThat(new ActionLog(caller).about("@" + handle)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"capabilities", "snapshots", "states", "records"})
    void everyOperationAsksForASignature(String operation) {
        String body = operation.equals("capabilities") ? "" : "{}";

        HttpResponse<byte[]> answer = caller.send(caller.request(operation, body, "m1", now(0), "v1a,AAAA"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "[]",
                "null",
                "{}",
                "{\"items\":null}",
                "{\"items\":[]}",
                "{\"items\":[null]}",
                "{\"items\":{}}",
                "{\"items\":[],\"items\":[]}",
                "{\"items\":[{\"actionId\":\"a\",\"measure\":\"FREEZE\",\"applied\":true,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"},\"more\":1}]}",
                "{\"items\":[{\"actionId\":\"a\",\"measure\":\"FREEZE\",\"applied\":\"true\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"}}]}",
                "{\"items\":[{\"actionId\":\"a\",\"measure\":\"FREEZE\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"}}]}",
                "{\"items\":[{\"actionId\":\"a b\",\"measure\":\"FREEZE\",\"applied\":true,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"}}]}",
                "{\"items\":[{\"actionId\":1,\"measure\":\"FREEZE\",\"applied\":true,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"}}]}",
                "{\"items\":[{\"actionId\":\"a\",\"measure\":\"FREEZE\",\"applied\":true,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"\"}}]}",
                "{\"items\":[{\"actionId\":\"a\",\"measure\":\"FREEZE\",\"applied\":true,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\\u0000\"}}]}",
                "{\"items\":[{\"actionId\":\"a\",\"measure\":\"FREEZE\",\"applied\":true,\"target\":null}]} "
            })
    void aSignedBodyThatIsNotAsDocumentedIsASigned400(String body) {
        HttpResponse<byte[]> answer = caller.send(caller.signed("actions", body));

        assertThat(answer.statusCode()).isEqualTo(400);
        caller.checkSignature(answer);
        JsonNode problem = Caller.read(answer);
        assertThat(problem.get("errors")).isNotEmpty();
        assertThat(problem.toString()).doesNotContain("org.safeharbour").doesNotContain("Exception");
    }

    @Test
    void aBodyAboveTheLimitIsRefusedAsAProblem() {
        HttpResponse<byte[]> signed = caller.send(caller.signed("actions", "x".repeat((1 << 20) + 1)));
        assertThat(signed.statusCode()).isEqualTo(413);
        caller.checkSignature(signed);
    }

    @Test
    void anotherMediaTypeIsAProblem() {
        HttpResponse<byte[]> answer =
                caller.send(caller.signed("actions", block).setHeader("Content-Type", "text/plain"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    private HttpRequest.Builder request(PrivateKey key, String id, String timestamp, String body, String added) {
        return caller.request("actions", body + added, id, timestamp, Caller.sign(key, id, timestamp, body));
    }

    private static String now(int seconds) {
        return Long.toString(Clock.systemUTC().instant().getEpochSecond() + seconds);
    }

    /** Makes a request that must be refused. */
    @FunctionalInterface
    interface Making {
        HttpRequest.Builder make(SignatureFeatureTest test, PrivateKey key);
    }

    /** A request that must be refused, and as what. */
    record Bad(String what, String problem, Making request) {
        @Override
        public String toString() {
            return what;
        }
    }
}
