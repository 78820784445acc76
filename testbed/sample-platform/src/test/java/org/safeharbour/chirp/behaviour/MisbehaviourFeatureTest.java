package org.safeharbour.chirp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.chirp.Caller;

@QuarkusTest
class MisbehaviourFeatureTest {

    @TestHTTPResource("/")
    URI base;

    private Caller caller;
    private String handle;
    private String other;

    @BeforeEach
    void twoAccounts() {
        caller = new Caller(base);
        handle = Caller.freshHandle();
        other = Caller.freshHandle();
        caller.open("{\"handle\":\"%s\",\"email\":\"a@mail.example\"},{\"handle\":\"%s\",\"email\":\"b@mail.example\"}"
                .formatted(handle, other));
    }

    @AfterEach
    void honestAgain() {
        behave("{\"mode\":\"NORMAL\"}");
    }

    @Test
    void isHonestUnlessToldOtherwise() {
        JsonNode now = Caller.read(caller.admin("/behaviour", null));

        assertThat(now.get("mode").asText()).isEqualTo("NORMAL");
        assertThat(act(block(handle)).get("status").asText()).isEqualTo("APPLIED");
    }

    @Test
    void aSlowAnswerIsLateAndDone() {
        behave("{\"mode\":\"SLOW\",\"calls\":[\"actions\"],\"targets\":[\"%s\"],\"delayMillis\":300}"
                .formatted(handle));

        assertThat(timed(() -> act(block(handle)))).isGreaterThan(Duration.ofMillis(290));
        assertThat(timed(() -> state(handle))).isLessThan(Duration.ofMillis(290));
        assertThat(state(handle)).isEqualTo("SUSPENDED");
    }

    @Test
    void aTricklingAnswerArrivesWholeAndSigned() {
        behave("{\"mode\":\"TRICKLE\",\"targets\":[\"@%s\"],\"delayMillis\":400}".formatted(handle));

        assertThat(timed(() -> act(block(handle)))).isGreaterThan(Duration.ofMillis(300));
        assertThat(hits()).isEqualTo(1);
        assertThat(state(other)).isEqualTo("ACTIVE");
    }

    @Test
    void aLostAnswerWasDoneOnce() {
        behave("{\"mode\":\"LOST_ANSWER\",\"calls\":[\"actions\"],\"times\":1}");
        String block = block(handle);

        assertThatThrownBy(() -> act(block)).isInstanceOf(AssertionError.class).hasCauseInstanceOf(IOException.class);

        assertThat(state(handle)).isEqualTo("SUSPENDED");
        assertThat(act(block).get("status").asText()).isEqualTo("APPLIED");
        JsonNode logged = logged(handle);
        assertThat(logged.get("repeats").asInt()).isEqualTo(1);
        assertThat(logged.get("feigned").asBoolean()).isFalse();
    }

    @Test
    void doubledIsStillOneEffect() {
        behave("{\"mode\":\"DOUBLED\"}");

        assertThat(act(block(handle)).get("status").asText()).isEqualTo("APPLIED");

        assertThat(logged(handle).get("repeats").asInt()).isEqualTo(1);
        assertThat(logged(handle).get("status").asText()).isEqualTo("APPLIED");
    }

    @Test
    void acknowledgedButNotDoneLeavesTheAccountAsItWasAndTheLogSaysSo() {
        behave("{\"mode\":\"ACKNOWLEDGED_NOT_DONE\",\"targets\":[\"%s\"]}".formatted(handle));
        String block = block(handle);

        assertThat(act(block).get("status").asText()).isEqualTo("APPLIED");
        assertThat(act(block(other)).get("status").asText()).isEqualTo("APPLIED");

        assertThat(state(handle)).isEqualTo("ACTIVE");
        assertThat(state(other)).isEqualTo("SUSPENDED");
        assertThat(logged(handle).get("feigned").asBoolean()).isTrue();
        assertThat(logged(other).get("feigned").asBoolean()).isFalse();
        behave("{\"mode\":\"NORMAL\"}");
        assertThat(act(block).get("status").asText()).as("a repeat").isEqualTo("APPLIED");
        assertThat(state(handle)).isEqualTo("ACTIVE");
    }

    @Test
    void aWrongSignatureLooksLikeOneAndDoesNotHold() {
        behave("{\"mode\":\"WRONG_SIGNATURE\",\"calls\":[\"states\"]}");

        HttpResponse<byte[]> answer = caller.send(caller.signed("states", states(handle)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("webhook-signature").orElse("")).matches("v1a,[A-Za-z0-9+/]{86}==");
        assertThatThrownBy(() -> caller.checkSignature(answer)).isInstanceOf(AssertionError.class);
        assertThat(act(block(handle)).get("status").asText()).isEqualTo("APPLIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_500", "GONE_410"})
    void anErrorDoesNothing(String mode) {
        behave("{\"mode\":\"%s\",\"calls\":[\"actions\"],\"times\":1}".formatted(mode));
        String block = block(handle);

        HttpResponse<byte[]> answer = caller.send(caller.signed("actions", block));

        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(mode.replaceFirst(".*_", "")));
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(state(handle)).isEqualTo("ACTIVE");
        assertThat(act(block).get("status").asText()).isEqualTo("APPLIED");
        assertThat(logged(handle).get("repeats").asInt()).isZero();
    }

    @Test
    void oversharesExactlyOneCategoryWhereToldTo() {
        behave("{\"mode\":\"OVERSHARE\",\"targets\":[\"%s\"]}".formatted(handle));

        assertThat(categories(handle)).containsExactly("NAME", "EMAIL");
        assertThat(categories(other)).containsExactly("EMAIL");
    }

    @Test
    void aShareIsSpreadEvenly() {
        behave("{\"mode\":\"GONE_410\",\"calls\":[\"states\"],\"share\":0.25}");

        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(i ->
                        caller.send(caller.signed("states", states(handle))).statusCode())
                .toList();

        assertThat(answers.stream().filter(status -> status == 410)).hasSize(3);
        assertThat(hits()).isEqualTo(3);
    }

    @Test
    void whoIsNotACallerMeetsNoMisbehaviour() {
        behave("{\"mode\":\"ERROR_500\",\"times\":1}");

        assertThat(caller.send(caller.request("states", states(handle), "m1", "1", "v1a,AAAA"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(hits()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mode\":\"EVIL\"}",
                "{\"mode\":\"SLOW\",\"calls\":[]}",
                "{\"mode\":\"SLOW\",\"calls\":[\"login\"]}",
                "{\"mode\":\"SLOW\",\"share\":1.5}",
                "{\"mode\":\"SLOW\",\"share\":-1}",
                "{\"mode\":\"SLOW\",\"times\":0}",
                "{\"mode\":\"SLOW\",\"delayMillis\":120001}",
                "{\"mode\":\"SLOW\",\"targets\":[\"\"]}",
                "{\"mode\":\"SLOW\",\"how\":1}"
            })
    void namesWhatIsWrong(String wish) {
        HttpResponse<byte[]> answer = put(wish);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.read(answer).get("errors")).isNotEmpty();
    }

    private void behave(String wish) {
        assertThat(put(wish).statusCode()).isEqualTo(200);
    }

    private HttpResponse<byte[]> put(String wish) {
        return caller.send(HttpRequest.newBuilder(base.resolve("/admin/v1/behaviour"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + ConfigProvider.getConfig().getValue("chirp.admin-token", String.class))
                .PUT(BodyPublishers.ofString(wish)));
    }

    private long hits() {
        return Caller.read(caller.admin("/behaviour", null)).get("hits").asLong();
    }

    private JsonNode act(String block) {
        return caller.ask("actions", block).at("/items/0");
    }

    private String state(String who) {
        return caller.ask("states", states(who)).at("/items/0/state").asText();
    }

    private List<String> categories(String who) {
        return caller.ask(
                        "records",
                        "{\"purpose\":\"SH-2026-000001\",\"items\":[{\"recordId\":\"%s\",\"categories\":[\"EMAIL\"],\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@%s\"}}]}"
                                .formatted(UUID.randomUUID(), who))
                .findValuesAsText("category");
    }

    private JsonNode logged(String who) {
        String after = "0";
        while (after != null) {
            JsonNode page = Caller.read(caller.admin("/actions?limit=500&after=" + after, null));
            for (JsonNode entry : page.get("items")) {
                if (entry.at("/target/value").asText().equals("@" + who)) {
                    return entry;
                }
            }
            after = page.get("next").isNull() ? null : page.get("next").asText();
        }
        throw new AssertionError("no action on " + who);
    }

    private static Duration timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String states(String who) {
        return "{\"items\":[{\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@%s\"}}]}".formatted(who);
    }

    private static String block(String who) {
        return "{\"items\":[{\"actionId\":\"%s\",\"measure\":\"BLOCK_ACCOUNT\",\"applied\":true,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@%s\"}}]}"
                .formatted(UUID.randomUUID(), who);
    }
}
