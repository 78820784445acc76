package org.safeharbour.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realms in a running Keycloak: what the tokens say, and which are refused. */
class KeycloakTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        Path root = Path.of(System.getProperty("project.root"));
        stack = LocalStack.start(
                StackOptions.of(root, data).withPortBase(Ports.free().base()), Progress.SILENT, List.of());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void anAnalystsTokenCarriesPermissionsAudiencesAndStepUp() throws Exception {
        JsonNode token = claims(passwordGrant("staff", "analyst", "analyst"));

        assertThat(strings(token.at("/realm_access/roles")))
                .contains("notice.file", "notice.handle", "takedown.request", "child-safety")
                .doesNotContain("takedown.approve", "service.message");
        assertThat(strings(token.path("aud")))
                .contains("notice-service", "takedown-service", "reporting-service", "gateway");
        assertThat(token.path("preferred_username").asText()).isEqualTo("analyst");
        assertThat(token.path("acr").asText()).isEqualTo("2");
        assertThat(token.path("azp").asText()).isEqualTo("safe-harbour-cli");
        assertThat(token.path("iss").asText()).isEqualTo(stack.ports().keycloakUrl() + "/realms/staff");
        assertThat(token.path("sub").asText()).hasSize(36);
    }

    @Test
    void anOfficersTokenNamesTheAgencyAndNothingOfTheStaff() throws Exception {
        JsonNode token = claims(passwordGrant("authorities", "ifso", "ifso"));

        assertThat(token.path("agency_id").asText()).isEqualTo("ifso");
        assertThat(strings(token.at("/realm_access/roles"))).containsExactly("officer");
        assertThat(strings(token.path("aud"))).contains("notice-service", "gateway");
    }

    @Test
    void aServiceSpeaksForItselfToItsPeersOnly() throws Exception {
        JsonNode token = claims(clientCredentials("notice-service"));

        assertThat(strings(token.at("/realm_access/roles"))).containsExactly("service.message");
        assertThat(strings(token.path("aud"))).containsExactlyInAnyOrder("takedown-service", "reporting-service");
        assertThat(token.path("azp").asText()).isEqualTo("notice-service");
        // By this name the receivers tell a machine from a person.
        assertThat(token.path("preferred_username").asText()).isEqualTo("service-account-notice-service");
        JsonNode platform = claims(clientCredentials("platform"));
        assertThat(strings(platform.at("/realm_access/roles")))
                .containsExactlyInAnyOrder("platform.check", "platform.report");
    }

    @Test
    void wrongPasswordsWrongSecretsAndTheOtherRealmAreRefused() throws Exception {
        assertThat(passwordGrant("staff", "analyst", "guessed").statusCode()).isIn(400, 401);
        assertThat(passwordGrant("staff", "ifso", "ifso").statusCode()).isIn(400, 401);
        HttpResponse<String> passwordAtGateway = token(
                "staff",
                "grant_type=password&client_id=gateway&client_secret=" + stack.clientSecret("gateway")
                        + "&username=analyst&password=analyst");
        assertThat(passwordAtGateway.statusCode()).isIn(400, 401);
        assertThat(token("staff", "grant_type=client_credentials&client_id=notice-service&client_secret=guessed")
                        .statusCode())
                .isIn(400, 401);
    }

    private static HttpResponse<String> passwordGrant(String realm, String user, String password)
            throws IOException, InterruptedException {
        return token(
                realm, "grant_type=password&client_id=safe-harbour-cli&username=" + user + "&password=" + password);
    }

    private static HttpResponse<String> clientCredentials(String client) throws IOException, InterruptedException {
        return token(
                "staff",
                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + stack.clientSecret(client));
    }

    private static HttpResponse<String> token(String realm, String form) throws IOException, InterruptedException {
        URI uri = stack.ports().keycloakUrl().resolve("/realms/" + realm + "/protocol/openid-connect/token");
        return HTTP.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode claims(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String token = JSON.readTree(answer.body()).path("access_token").asText();
        int from = token.indexOf('.') + 1;
        return JSON.readTree(Base64.getUrlDecoder().decode(token.substring(from, token.indexOf('.', from))));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
