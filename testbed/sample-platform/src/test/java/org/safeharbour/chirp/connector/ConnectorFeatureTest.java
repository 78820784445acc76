package org.safeharbour.chirp.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeharbour.chirp.Caller.freshHandle;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.chirp.Caller;

@QuarkusTest
class ConnectorFeatureTest {

    @TestHTTPResource("/")
    URI base;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(base);
    }

    @Test
    void blocksAnAccountAndReadsItBack() {
        String handle = account();
        String action = id();

        JsonNode answer = act(item(action, "BLOCK_ACCOUNT", true, "@" + handle)).get(0);

        assertThat(answer.get("status").asText()).isEqualTo("APPLIED");
        JsonNode state = state("@" + handle);
        assertThat(state.get("state").asText()).isEqualTo("SUSPENDED");
        assertThat(state.get("actionId").asText()).isEqualTo(action);
        assertThat(state.get("since").asText()).isEqualTo(answer.get("at").asText());
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstWasEvenAfterTheMeasureWasLifted() {
        String handle = account();
        String block = item(id(), "BLOCK_ACCOUNT", true, "@" + handle);
        JsonNode first = act(block);
        act(item(id(), "BLOCK_ACCOUNT", false, "@" + handle));

        JsonNode repeated = act(block);

        assertThat(repeated).isEqualTo(first);
        assertThat(state("@" + handle).get("state").asText()).isEqualTo("ACTIVE");
        assertThat(logged(handle))
                .extracting(entry -> entry.get("repeats").asInt())
                .containsExactly(1, 0);
    }

    @Test
    void parallelRepeatsHaveOneEffectAndEqualAnswers() throws Exception {
        String handle = account();
        String block = item(id(), "BLOCK_ACCOUNT", true, "@" + handle);
        Callable<JsonNode> once = () -> act(block);

        List<JsonNode> answers;
        try (ExecutorService together = Executors.newFixedThreadPool(12)) {
            answers =
                    together
                            .invokeAll(
                                    IntStream.range(0, 24).mapToObj(i -> once).toList(), 60, TimeUnit.SECONDS)
                            .stream()
                            .map(answer -> answer.resultNow())
                            .toList();
        }

        assertThat(answers).hasSize(24);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.getFirst().get(0).get("status").asText()).isEqualTo("APPLIED");
        List<JsonNode> log = logged(handle);
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().get("repeats").asInt()).isEqualTo(23);
        assertThat(log.getFirst().get("caller").asText()).isEqualTo("takedown");
    }

    @Test
    void opposedBatchesOfTheSameTargetsDoNotDeadlock() throws Exception {
        List<String> handles = IntStream.range(0, 40).mapToObj(i -> account()).toList();
        Callable<JsonNode> forwards = () -> act(all(handles, "BLOCK_ACCOUNT"));
        Callable<JsonNode> backwards = () -> act(all(handles.reversed(), "BLOCK_ACCOUNT"));

        List<String> statuses;
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            statuses = together
                    .invokeAll(
                            IntStream.range(0, 8)
                                    .mapToObj(i -> i % 2 == 0 ? forwards : backwards)
                                    .toList(),
                            60,
                            TimeUnit.SECONDS)
                    .stream()
                    .flatMap(answer -> answer.resultNow().findValuesAsText("status").stream())
                    .toList();
        }

        assertThat(statuses).hasSize(320);
        assertThat(statuses.stream().filter("APPLIED"::equals)).hasSize(40);
        assertThat(statuses.stream().filter("ALREADY_APPLIED"::equals)).hasSize(280);
    }

    @Test
    void aBatchTakesEffectInItsOrderAndARepeatInsideItCountsOnce() {
        String handle = account();
        String block = item(id(), "BLOCK_ACCOUNT", true, "@" + handle);
        String lift = item(id(), "BLOCK_ACCOUNT", false, "id:" + number(handle));
        String freeze = item(id(), "FREEZE", true, "@" + handle.toUpperCase(java.util.Locale.ROOT));

        JsonNode answers = act(block, lift, block, freeze);

        assertThat(answers.findValuesAsText("status")).containsExactly("APPLIED", "APPLIED", "APPLIED", "APPLIED");
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
        assertThat(state("@" + handle).get("state").asText()).isEqualTo("FROZEN");
        assertThat(logged(handle))
                .extracting(entry ->
                        entry.get("measure").asText() + entry.get("repeats").asInt())
                .containsExactlyInAnyOrder("BLOCK_ACCOUNT1", "FREEZE0");
    }

    @Test
    void answersEachItemForItself() {
        String handle = account();
        String used = id();

        JsonNode answers = act(
                item(used, "BLOCK_ACCOUNT", true, "@" + handle),
                item(used, "FREEZE", true, "@" + handle),
                item(id(), "BLOCK_ACCOUNT", true, "@" + freshHandle()),
                item(id(), "BLOCK_ACCOUNT", true, "nonsense"),
                item(id(), "LABEL", true, "@" + handle),
                item(id(), "REMOVE_CONTENT", true, "@" + handle),
                item(id(), "BLOCK_ACCOUNT", true, "@" + handle),
                item(id(), "FREEZE", false, "@" + handle),
                "{\"actionId\":\"%s\",\"measure\":\"BLOCK_GROUP\",\"applied\":true,\"target\":%s}"
                        .formatted(id(), "{\"kind\":\"GROUP\",\"value\":\"https://chirp.example/g/1\"}"));

        assertThat(answers)
                .extracting(answer -> answer.get("status").asText() + " "
                        + answer.get("reason").asText("-"))
                .containsExactly(
                        "APPLIED -",
                        "REFUSED ACTION_ID_REUSED",
                        "NOT_FOUND -",
                        "REFUSED TARGET_NOT_UNDERSTOOD",
                        "REFUSED MEASURE_NOT_SUPPORTED",
                        "REFUSED MEASURE_DOES_NOT_FIT_TARGET",
                        "ALREADY_APPLIED -",
                        "ALREADY_APPLIED -",
                        "REFUSED TARGET_KIND_NOT_SUPPORTED");
        assertThat(state("@" + handle).get("state").asText()).isEqualTo("SUSPENDED");
    }

    @Test
    void removesAPostOnlyUnderItsAuthorsAddress() {
        String handle = freshHandle();
        JsonNode opened =
                caller.open("{\"handle\":\"%s\",\"posts\":[{\"text\":\"one\"},{\"text\":\"two\"}]}".formatted(handle));
        String url = opened.get(0).get("posts").get(1).get("url").asText();

        JsonNode answers = act(post(id(), url.replace(handle, account())), post(id(), url), post(id(), url));

        assertThat(answers.findValuesAsText("status")).containsExactly("NOT_FOUND", "APPLIED", "ALREADY_APPLIED");
        JsonNode states = caller.ask(
                        "states",
                        "{\"items\":[{\"target\":{\"kind\":\"POST\",\"value\":\"%s\"}},{\"target\":{\"kind\":\"POST\",\"value\":\"%s\"}}]}"
                                .formatted(
                                        url,
                                        opened.get(0)
                                                .get("posts")
                                                .get(0)
                                                .get("url")
                                                .asText()))
                .get("items");
        assertThat(states.findValuesAsText("state")).containsExactly("REMOVED", "ACTIVE");
    }

    @Test
    void aSnapshotHoldsTheAccountWithItsLogInsAndPosts() throws Exception {
        String handle = freshHandle();
        caller.open("""
                {"handle": "%s", "displayName": "Basin", "email": "basin@mail.example", "phone": "+919800000001",
                 "signedUpAt": "2021-01-02T03:04:05Z", "signUpIp": "192.0.2.7",
                 "posts": [{"text": "first", "uploadIp": "2001:db8::1", "postedAt": "2022-01-01T00:00:00Z"}],
                 "logIns": [{"at": "2022-02-01T10:00:00Z", "ip": "198.51.100.4", "userAgent": "Test/1"}]}""".formatted(handle));
        act(item(id(), "BLOCK_ACCOUNT", true, "@" + handle));
        String body = "{\"items\":[%s,%s]}".formatted(wanted("@" + handle), wanted("@" + freshHandle()));

        JsonNode answers = caller.ask("snapshots", body).get("items");

        assertThat(answers.findValuesAsText("status")).containsExactly("OK", "NOT_FOUND");
        byte[] content =
                Base64.getDecoder().decode(answers.get(0).get("content").asText());
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(answers.get(0).get("sha256").asText()).isEqualTo(sha256);
        JsonNode archive = Caller.JSON.readTree(content);
        assertThat(archive.at("/account/email").asText()).isEqualTo("basin@mail.example");
        assertThat(archive.at("/account/phone").asText()).isEqualTo("+919800000001");
        assertThat(archive.at("/account/signUpIp").asText()).isEqualTo("192.0.2.7");
        assertThat(archive.at("/account/signedUpAt").asText()).isEqualTo("2021-01-02T03:04:05Z");
        assertThat(archive.at("/account/state").asText()).isEqualTo("SUSPENDED");
        assertThat(archive.at("/logIns/0/ip").asText()).isEqualTo("198.51.100.4");
        assertThat(archive.at("/posts/0/uploadIp").asText()).isEqualTo("2001:db8::1");
        assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("pbkdf2");
        assertThat(caller.ask("snapshots", body).get("items").get(0)).isEqualTo(answers.get(0));
    }

    @Test
    void takesFiveHundredItemsAndNotOneMore() {
        List<String> handles =
                IntStream.range(0, 500).mapToObj(i -> freshHandle()).toList();
        caller.open(handles.stream().map("{\"handle\":\"%s\"}"::formatted).collect(Collectors.joining(",")));

        JsonNode answers = act(all(handles, "BLOCK_ACCOUNT"));

        assertThat(answers.findValuesAsText("status")).hasSize(500).containsOnly("APPLIED");
        String tooMany = "{\"items\":[%s,%s]}".formatted(all(handles, "FREEZE"), item(id(), "FREEZE", true, "@a"));
        var refused = caller.send(caller.signed("actions", tooMany));
        caller.checkSignature(refused);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Caller.read(refused).at("/errors/0/path").asText()).isEqualTo("items");
        assertThat(state("@" + handles.getFirst()).get("state").asText()).isEqualTo("SUSPENDED");
    }

    private String account() {
        String handle = freshHandle();
        caller.open("{\"handle\":\"%s\"}".formatted(handle));
        return handle;
    }

    private long number(String handle) {
        return Caller.read(caller.admin("/accounts/" + handle, null)).get("id").asLong();
    }

    private JsonNode act(String... items) {
        return caller.ask("actions", "{\"items\":[" + String.join(",", items) + "]}")
                .get("items");
    }

    private JsonNode state(String value) {
        return caller.ask(
                        "states", "{\"items\":[{\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"%s\"}}]}".formatted(value))
                .get("items")
                .get(0);
    }

    /** The log's entries whose target is this handle, from the whole log. */
    private List<JsonNode> logged(String handle) {
        return new ActionLog(caller).about("@" + handle);
    }

    private static String all(List<String> handles, String measure) {
        return handles.stream()
                .map(handle -> item(id(), measure, true, "@" + handle))
                .collect(Collectors.joining(","));
    }

    private static String item(String id, String measure, boolean applied, String account) {
        return "{\"actionId\":\"%s\",\"measure\":\"%s\",\"applied\":%s,\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"%s\"},\"ground\":\"IT Rules 2021 r.3(1)(d)\"}"
                .formatted(id, measure, applied, account);
    }

    private static String post(String id, String url) {
        return "{\"actionId\":\"%s\",\"measure\":\"REMOVE_CONTENT\",\"applied\":true,\"target\":{\"kind\":\"POST\",\"value\":\"%s\"}}"
                .formatted(id, url);
    }

    private static String wanted(String account) {
        return "{\"actionId\":\"%s\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"%s\"}}".formatted(id(), account);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
