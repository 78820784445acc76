package org.safeharbour.chirp.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.chirp.Caller;

/** What the running application answers is what api/platform-connector.openapi.yaml says, and its examples are too. */
@QuarkusTest
class ConnectorContractTest {

    private static final JsonNode DOCUMENT = document();

    @TestHTTPResource("/")
    URI base;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(base);
    }

    @Test
    void capabilities() {
        conforms("/paths/~1capabilities/get/responses/200", caller.send(caller.signed("capabilities", "")));
    }

    @Test
    void capabilitiesNameTheMeasuresOfTheExample() {
        JsonNode example = DOCUMENT.at("/paths/~1capabilities/get/responses/200/content/application~1json/example");

        assertThat(caller.ask("capabilities", "")).isEqualTo(example);
    }

    @Test
    void actionsStatesAndSnapshotsInEveryOutcome() throws IOException {
        String handle = Caller.freshHandle();
        JsonNode opened = caller.open(
                "{\"handle\":\"%s\",\"posts\":[{\"text\":\"words\"}],\"logIns\":[{\"at\":\"2022-02-01T10:00:00Z\"}]}"
                        .formatted(handle));
        String post = opened.at("/0/posts/0/url").asText();
        List<String> targets = List.of(
                target("ACCOUNT", "@" + handle),
                target("ACCOUNT", "@" + handle),
                target("POST", post),
                target("ACCOUNT", "id:1"),
                target("MEDIA", "https://media.chirp.example/1"));
        String plain = items(targets.stream().map("{\"target\":%s}"::formatted));
        String wanted = items(targets.stream()
                .map(target -> "{\"actionId\":\"%s\",\"target\":%s}".formatted(UUID.randomUUID(), target)));
        String actions = items(targets.stream()
                .map(target -> "{\"actionId\":\"%s\",\"measure\":\"%s\",\"applied\":true,\"ground\":null,\"target\":%s}"
                        .formatted(
                                UUID.randomUUID(),
                                target.contains("POST") ? "REMOVE_CONTENT" : "BLOCK_ACCOUNT",
                                target)));

        String data = "{\"purpose\":\"SH-2026-000001\","
                + items(targets.stream()
                                .map(target ->
                                        "{\"recordId\":\"%s\",\"target\":%s,\"categories\":[\"UPLOAD_IP\",\"SIGNUP_AT\"]}"
                                                .formatted(UUID.randomUUID(), target)))
                        .substring(1);

        JsonNode acted = exchange("actions", "ActionsRequest", actions);
        JsonNode states = exchange("states", "StatesRequest", plain);
        JsonNode copies = exchange("snapshots", "SnapshotsRequest", wanted);
        JsonNode records = exchange("records", "RecordsRequest", data);

        assertThat(acted.findValuesAsText("status"))
                .containsExactly("APPLIED", "ALREADY_APPLIED", "APPLIED", "NOT_FOUND", "REFUSED");
        assertThat(states.findValuesAsText("state"))
                .containsExactly("SUSPENDED", "SUSPENDED", "REMOVED", "NOT_FOUND", "NOT_FOUND");
        assertThat(copies.findValuesAsText("status")).containsExactly("OK", "OK", "OK", "NOT_FOUND", "NOT_FOUND");
        assertThat(records.findValuesAsText("status")).containsExactly("OK", "OK", "OK", "NOT_FOUND", "NOT_FOUND");
        conforms("AccountArchive", content(copies.at("/items/0")));
        conforms("PostArchive", content(copies.at("/items/2")));
    }

    @Test
    void refusals() {
        HttpResponse<byte[]> bad = caller.send(caller.signed("states", "{\"items\":[{}]}"));
        conforms("/components/responses/BadRequest", bad);
        assertThat(bad.statusCode()).isEqualTo(400);
        HttpResponse<byte[]> unknown = caller.send(caller.request("states", "{}", "m1", "1", "v1a,AAAA"));
        conforms("/components/responses/Unauthorised", unknown);
        assertThat(unknown.statusCode()).isEqualTo(401);
    }

    static Stream<String> operations() {
        return Stream.of("snapshots", "actions", "states", "records");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theExamplesFitTheirSchemas(String operation) {
        JsonNode post = DOCUMENT.at("/paths/~1" + operation + "/post");
        JsonNode request = post.at("/requestBody/content/application~1json");
        JsonNode answer = post.at("/responses/200/content/application~1json");

        conforms(name(request), request.get("example").toString());
        conforms(name(answer), answer.get("example").toString());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theExampleRequestsAreTaken(String operation) {
        JsonNode request = DOCUMENT.at("/paths/~1" + operation + "/post/requestBody/content/application~1json/example");

        assertThat(caller.ask(operation, request.toString()).get("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[{\"actionId\":\"a\",\"status\":\"DONE\",\"at\":\"2022-09-20T06:00:00Z\",\"reason\":null}]}",
                "{\"items\":[{\"actionId\":\"a\",\"status\":\"APPLIED\",\"at\":\"today\",\"reason\":null}]}",
                "{\"items\":[{\"actionId\":\"a\",\"status\":\"REFUSED\",\"at\":\"2022-09-20T06:00:00Z\",\"reason\":null}]}"
            })
    void theContractRefusesOtherShapes(String answer) {
        assertThatThrownBy(() -> conforms("Actions", answer)).isInstanceOf(AssertionError.class);
    }

    private JsonNode exchange(String operation, String requestSchema, String body) {
        conforms(requestSchema, body);
        HttpResponse<byte[]> answer = caller.send(caller.signed(operation, body));
        caller.checkSignature(answer);
        conforms("/paths/~1" + operation + "/post/responses/200", answer);
        return Caller.read(answer);
    }

    /** Media type, promised headers and body. */
    private static void conforms(String pointer, HttpResponse<byte[]> answer) {
        JsonNode documented = DOCUMENT.at(pointer);
        var content = documented.get("content").properties().iterator().next();
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(content.getKey());
        documented.path("headers").fieldNames().forEachRemaining(header -> assertThat(
                        answer.headers().firstValue(header))
                .as(header)
                .isPresent());
        conforms(name(content.getValue()), new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static void conforms(String schemaName, String json) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        Caller.JSON
                                .createObjectNode()
                                .put("$ref", "#/components/schemas/" + schemaName)
                                .set("components", DOCUMENT.get("components")),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static String name(JsonNode content) {
        return content.at("/schema/$ref").asText().replaceFirst(".*/", "");
    }

    private static String content(JsonNode item) {
        return new String(Base64.getDecoder().decode(item.get("content").asText()), StandardCharsets.UTF_8);
    }

    private static String target(String kind, String value) {
        return "{\"kind\":\"%s\",\"value\":\"%s\"}".formatted(kind, value);
    }

    private static String items(Stream<String> items) {
        return "{\"items\":[" + String.join(",", items.toList()) + "]}";
    }

    private static JsonNode document() {
        Path root = Path.of(System.getProperty("project.root", "../.."));
        try {
            return new YAMLMapper()
                    .readTree(
                            root.resolve("api/platform-connector.openapi.yaml").toFile());
        } catch (IOException e) {
            throw new AssertionError("No contract", e);
        }
    }
}
