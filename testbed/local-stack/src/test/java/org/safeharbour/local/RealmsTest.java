package org.safeharbour.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The production realms have none of the conveniences of the local ones. */
class RealmsTest {
    private static final Map<String, String> VALUES = Map.of(
            "GATEWAY_URL", "http://localhost:1",
            "GATEWAY_SECRET", "a",
            "GATEWAY_PORTAL_SECRET", "b",
            "NOTICE_SERVICE_SECRET", "c",
            "TAKEDOWN_SERVICE_SECRET", "d",
            "REPORTING_SERVICE_SECRET", "e",
            "PLATFORM_SECRET", "f");

    private final Realms realms = new Realms(Path.of(System.getProperty("project.root")));

    @ParameterizedTest
    @ValueSource(strings = {"staff", "authorities"})
    void productionHasNoUserNoPasswordGrantNoCommandLineAndNoWildcard(String name) {
        JsonNode realm = realms.production(name);

        assertThat(realm.path("users")).isEmpty();
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
        assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(realm.has("clientScopes"))
                .as("would suppress the built-in scopes")
                .isFalse();
        for (JsonNode action : realm.path("requiredActions")) {
            assertThat(action.path("defaultAction").asBoolean()).isTrue();
        }
        assertThat(realm.at("/requiredActions/0/alias").asText()).isEqualTo("webauthn-register");
        for (JsonNode client : realm.path("clients")) {
            String id = client.path("clientId").asText();
            assertThat(id).isNotEqualTo("safe-harbour-cli");
            assertThat(client.path("publicClient").asBoolean()).as(id).isFalse();
            for (String off : List.of("directAccessGrantsEnabled", "implicitFlowEnabled", "fullScopeAllowed")) {
                assertThat(client.path(off).isBoolean() && !client.path(off).asBoolean())
                        .as(id + " " + off)
                        .isTrue();
            }
            assertThat(client.path("secret").asText()).as(id).matches("\\$\\{[A-Z_]+}");
            for (JsonNode redirect : client.path("redirectUris")) {
                assertThat(redirect.asText()).startsWith("${GATEWAY_URL}/").doesNotContain("*");
            }
            assertThat(client.toString()).as(id).doesNotContain("\"acr\",\"claim.value\"");
            if (client.path("standardFlowEnabled").asBoolean()) {
                assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                        .isEqualTo("S256");
            }
        }
    }

    @Test
    void theLocalRealmsHaveThePeopleOfTheContract() {
        JsonNode staff = realms.local("staff", VALUES);
        Map<String, JsonNode> people = new TreeMap<>();
        staff.path("users").forEach(user -> people.put(user.path("username").asText(), user));

        assertThat(people.keySet())
                .containsExactly(
                        "admin",
                        "analyst",
                        "analyst2",
                        "approver",
                        "approver2",
                        "approver3",
                        "auditor",
                        "compliance-officer",
                        "compliance-officer2",
                        "disclosure-officer",
                        "disclosure-officer2",
                        "grievance-officer",
                        "nodal-officer");
        people.forEach((name, user) -> {
            boolean without = List.of("analyst2", "auditor", "admin").contains(name);
            assertThat(user.path("realmRoles").toString().contains("child-safety"))
                    .as(name)
                    .isEqualTo(!without);
        });
        assertThat(people.get("admin").path("realmRoles").toString()).isEqualTo("[\"admin.users\"]");
        assertThat(staff.toString())
                .contains("http://localhost:1/console/callback")
                .doesNotContain("${GATEWAY");
        JsonNode officers = realms.local("authorities", VALUES).path("users");
        assertThat(officers).hasSize(6).allSatisfy(officer -> {
            assertThat(officer.at("/attributes/agency_id/0").asText())
                    .isEqualTo(officer.path("username").asText());
            assertThat(officer.path("realmRoles").toString()).isEqualTo("[\"officer\"]");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "authorities"})
    void everyRoleThatIsGivenExists(String name) {
        JsonNode realm = realms.local(name, VALUES);
        TreeSet<String> known = new TreeSet<>();
        realm.at("/roles/realm").forEach(role -> known.add(role.path("name").asText()));

        realm.path("users").forEach(user -> user.path("realmRoles")
                .forEach(role -> assertThat(known).contains(role.asText())));
        realm.path("scopeMappings").forEach(mapping -> mapping.path("roles")
                .forEach(role -> assertThat(known).contains(role.asText())));
    }

    @Test
    void aPlaceholderWithoutValueIsSaid() {
        assertThatThrownBy(() -> realms.local("staff", Map.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("placeholder");
    }
}
