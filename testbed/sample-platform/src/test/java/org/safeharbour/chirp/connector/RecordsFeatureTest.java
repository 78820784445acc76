package org.safeharbour.chirp.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.chirp.Caller;

@QuarkusTest
class RecordsFeatureTest {

    @TestHTTPResource("/")
    URI base;

    private Caller caller;
    private String handle;
    private String firstPost;
    private String secondPost;

    @BeforeEach
    void aPersonWithAHistory() {
        caller = new Caller(base);
        handle = Caller.freshHandle();
        JsonNode opened = caller.open("""
                {"handle": "%1$s", "displayName": "Ash", "email": "%1$s@mail.example", "phone": "+919800000002",
                 "signedUpAt": "2021-01-02T03:04:05Z", "signUpIp": "2001:db8::9",
                 "posts": [{"text": "one", "postedAt": "2022-03-01T00:00:00Z", "uploadIp": "203.0.113.9"},
                           {"text": "two", "postedAt": "2022-05-01T00:00:00Z", "uploadIp": "203.0.113.10"}],
                 "logIns": [{"at": "2022-02-01T10:00:00Z", "ip": "198.51.100.4", "userAgent": "Phone/1"},
                            {"at": "2022-04-01T10:00:00Z", "ip": "198.51.100.5", "userAgent": "Phone/1"}]}""".formatted(handle));
        firstPost = opened.at("/0/posts/0/url").asText();
        secondPost = opened.at("/0/posts/1/url").asText();
    }

    @Test
    void givesEveryCategoryOfAnAccount() {
        assertThat(lines(account(Category.names(), null, null)))
                .containsExactly(
                        "NAME Ash null null",
                        "EMAIL " + handle + "@mail.example null null",
                        "PHONE +919800000002 null null",
                        "SIGNUP_AT 2021-01-02T03:04:05Z null null",
                        "SIGNUP_IP 2001:db8::9 null null",
                        "LOGIN_IPS 198.51.100.5 2022-04-01T10:00:00Z null",
                        "LOGIN_IPS 198.51.100.4 2022-02-01T10:00:00Z null",
                        "UPLOAD_IP 203.0.113.10 2022-05-01T00:00:00Z " + secondPost,
                        "UPLOAD_IP 203.0.113.9 2022-03-01T00:00:00Z " + firstPost,
                        "DEVICE_IDS Phone/1 2022-04-01T10:00:00Z null",
                        "CONTENT_LIST " + secondPost + " 2022-05-01T00:00:00Z null",
                        "CONTENT_LIST " + firstPost + " 2022-03-01T00:00:00Z null");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void neverMoreThanTheOneCategoryAsked(Category category) {
        JsonNode records = account(List.of(category.name()), null, null).get("records");

        assertThat(records.findValuesAsText("category")).isNotEmpty().containsOnly(category.name());
    }

    @Test
    void whatHasATimeStaysWithinTheTimeAskedFor() {
        List<String> asked = List.of("EMAIL", "LOGIN_IPS", "UPLOAD_IP", "DEVICE_IDS", "CONTENT_LIST");

        assertThat(lines(account(asked, "2022-02-01T10:00:00Z", "2022-03-01T00:00:00Z")))
                .containsExactly(
                        "EMAIL " + handle + "@mail.example null null",
                        "LOGIN_IPS 198.51.100.4 2022-02-01T10:00:00Z null",
                        "UPLOAD_IP 203.0.113.9 2022-03-01T00:00:00Z " + firstPost,
                        "DEVICE_IDS Phone/1 2022-02-01T10:00:00Z null",
                        "CONTENT_LIST " + firstPost + " 2022-03-01T00:00:00Z null");
        assertThat(lines(account(asked, "2023-01-01T00:00:00Z", null))).hasSize(1);
        assertThat(lines(account(asked, null, "2022-01-01T00:00:00Z"))).hasSize(1);
    }

    @Test
    void ofAPostItGivesTheUploadOfThatPostAlone() {
        JsonNode answer = ask(item("POST", secondPost, List.of("PHONE", "UPLOAD_IP", "CONTENT_LIST"), null, null))
                .get(0);

        assertThat(lines(answer))
                .containsExactly(
                        "PHONE +919800000002 null null",
                        "UPLOAD_IP 203.0.113.10 2022-05-01T00:00:00Z " + secondPost,
                        "CONTENT_LIST " + secondPost + " 2022-05-01T00:00:00Z null");
    }

    @Test
    void whatIsBlockedOrRemovedIsStillHeld() {
        act("BLOCK_ACCOUNT", "ACCOUNT", "@" + handle);
        act("REMOVE_CONTENT", "POST", firstPost);

        assertThat(lines(account(List.of("UPLOAD_IP"), null, null))).hasSize(2);
        assertThat(lines(ask(item("POST", firstPost, List.of("UPLOAD_IP"), null, null))
                        .get(0)))
                .hasSize(1);
    }

    @Test
    void answersEveryItemOfABatchOnItsOwnAndInOrder() {
        JsonNode answers = ask(
                item("ACCOUNT", "@" + handle, List.of("EMAIL"), null, null),
                item("ACCOUNT", "@" + Caller.freshHandle(), List.of("EMAIL"), null, null),
                item("POST", firstPost, List.of("UPLOAD_IP"), null, null),
                item("PHONE", "+919800000002", List.of("EMAIL"), null, null),
                item("ACCOUNT", "@" + handle, List.of("CONTENT", "MESSAGES"), null, null),
                item("ACCOUNT", "@" + handle, List.of("LOGIN_IPS", "LOGIN_IPS"), "2022-03-01T00:00:00Z", null));

        assertThat(answers.findValuesAsText("status"))
                .containsExactly("OK", "NOT_FOUND", "OK", "NOT_FOUND", "OK", "OK");
        assertThat(answers).extracting(answer -> answer.get("records").size()).containsExactly(1, 0, 1, 0, 0, 1);
    }

    @Test
    void anAccountThatNeverGaveAnythingHasNoRecords() {
        String bare = Caller.freshHandle();
        caller.open("{\"handle\":\"%s\"}".formatted(bare));

        JsonNode answer = ask(item(
                        "ACCOUNT", "@" + bare, List.of("EMAIL", "PHONE", "SIGNUP_IP", "LOGIN_IPS"), null, null))
                .get(0);

        assertThat(answer.get("status").asText()).isEqualTo("OK");
        assertThat(answer.get("records")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"purpose\":\"x\",\"items\":[]}",
                "{\"items\":[{\"recordId\":\"ID\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"},\"categories\":[\"EMAIL\"]}]}",
                "{\"purpose\":\"x\",\"items\":[{\"recordId\":\"1\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"},\"categories\":[\"EMAIL\"]}]}",
                "{\"purpose\":\"x\",\"items\":[{\"recordId\":\"ID\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"},\"categories\":[]}]}",
                "{\"purpose\":\"x\",\"items\":[{\"recordId\":\"ID\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"},\"categories\":[\"email\"]}]}",
                "{\"purpose\":\"x\",\"items\":[{\"recordId\":\"ID\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"},\"categories\":[\"EMAIL\"],\"from\":\"soon\"}]}",
                "{\"purpose\":\"x\",\"items\":[{\"recordId\":\"ID\",\"target\":{\"kind\":\"ACCOUNT\",\"value\":\"@a\"},\"categories\":[\"EMAIL\"],\"from\":\"2022-02-01T00:00:00Z\",\"to\":\"2022-01-01T00:00:00Z\"}]}"
            })
    void whatIsNotAsDocumentedIsASigned400(String body) {
        HttpResponse<byte[]> answer =
                caller.send(caller.signed("records", body.replace("\"ID\"", "\"" + UUID.randomUUID() + "\"")));

        assertThat(answer.statusCode()).isEqualTo(400);
        caller.checkSignature(answer);
        assertThat(Caller.read(answer).get("errors")).isNotEmpty();
    }

    private JsonNode account(List<String> categories, String from, String to) {
        return ask(item("ACCOUNT", "@" + handle, categories, from, to)).get(0);
    }

    private JsonNode ask(String... items) {
        return caller.ask("records", "{\"purpose\":\"SH-2026-000001\",\"items\":[" + String.join(",", items) + "]}")
                .get("items");
    }

    private static String item(String kind, String value, List<String> categories, String from, String to) {
        return "{\"recordId\":\"%s\",\"target\":{\"kind\":\"%s\",\"value\":\"%s\"},\"categories\":[%s],\"from\":%s,\"to\":%s}"
                .formatted(
                        UUID.randomUUID(),
                        kind,
                        value,
                        categories.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(",")),
                        quoted(from),
                        quoted(to));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private void act(String measure, String kind, String value) {
        caller.ask(
                "actions",
                "{\"items\":[{\"actionId\":\"%s\",\"measure\":\"%s\",\"applied\":true,\"target\":{\"kind\":\"%s\",\"value\":\"%s\"}}]}"
                        .formatted(UUID.randomUUID(), measure, kind, value));
    }

    private static List<String> lines(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        answer.get("records")
                .forEach(record -> lines.add(Arrays.asList("category", "value", "at", "about").stream()
                        .map(field -> record.get(field).asText())
                        .collect(Collectors.joining(" "))));
        return lines;
    }
}
