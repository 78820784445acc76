package org.safeharbour.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pods are told: names that the services really read, every one that they need, and each secret only where it belongs. */
class EnvironmentTest {
    static List<Manifests> renderings() {
        return ManifestsTest.renderings();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyNameIsOneThatTheServiceReadsAndNoneThatItNeedsIsMissing(Manifests manifests) {
        for (String service : Manifests.SERVICES) {
            Settings settings = Settings.of(service);
            for (ObjectNode workload : workloads(manifests, service)) {
                Set<String> given = environment(manifests, workload).keySet();
                // Addresses that not every service asks for are in the environment of all.
                Set<String> known = new TreeSet<>(given);
                known.removeIf(name -> Manifests.SERVICES.stream()
                        .anyMatch(any -> Settings.of(any).knows(name)));
                assertThat(known).as("read by no service").isEmpty();
                Set<String> own = new TreeSet<>(ownEnvironment(workload).keySet());
                own.removeIf(settings::knows);
                assertThat(own).as("not read by " + service).isEmpty();
                assertThat(given).as(Yaml.id(workload)).containsAll(settings.required());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void onlyTheMigrationHasTheOwnersLoginAndOnlyItMigrates(Manifests manifests) {
        for (String service : Manifests.SERVICES) {
            Map<String, JsonNode> serving = environment(manifests, manifests.one("Deployment", service));
            Map<String, JsonNode> migrating = environment(manifests, manifests.one("Job", service + "-migration"));
            assertThat(serving.toString()).doesNotContain("OWNER").doesNotContain("-owner-login");
            assertThat(serving.get("SAFE_HARBOUR_MIGRATE").asText()).isEqualTo("false");
            assertThat(serving).doesNotContainKey("QUARKUS_INIT_AND_EXIT");
            assertThat(migrating.get("SAFE_HARBOUR_MIGRATE").asText()).isEqualTo("true");
            assertThat(migrating.get("QUARKUS_INIT_AND_EXIT").asText()).isEqualTo("true");
            assertThat(migrating).containsKeys("SAFE_HARBOUR_DB_OWNER_USER", "SAFE_HARBOUR_DB_OWNER_PASSWORD");
        }
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void keysAreFilesAndEachServiceHasItsOwn(Manifests manifests) {
        manifests.workloads().forEach(workload -> {
            JsonNode container = Manifests.container(workload);
            assertThat(container.path("env").findValuesAsText("name")).noneMatch(name -> name.endsWith("-keys"));
            assertThat(container.findValues("secretRef")).as("no secret whole").isEmpty();
        });
        Map<String, Set<String>> files = new TreeMap<>();
        for (String service : Manifests.SERVICES) {
            JsonNode sources =
                    volume(manifests.one("Deployment", service), "keys").at("/projected/sources");
            assertThat(sources.at("/0/secret/name").asText()).isEqualTo(key(service) + "-keys");
            files.put(service, new TreeSet<>(sources.at("/0/secret/items").findValuesAsText("path")));
            assertThat(sources.at("/1/configMap/items").findValuesAsText("path"))
                    .containsExactly(
                            "peers/gateway.pub", "peers/notice.pub", "peers/reporting.pub", "peers/takedown.pub");
        }
        Set<String> all = Set.of("context.key", "context.pub", "ledger.key");
        assertThat(files.get("notice-service")).isEqualTo(all);
        assertThat(files.get("gateway")).isEqualTo(all);
        assertThat(files.get("takedown-service")).isEqualTo(with(all, "connector.key", "platform.pub"));
        assertThat(files.get("reporting-service")).isEqualTo(with(all, "connector.key", "kek.json", "platform.pub"));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyLoginIsARoleOfTheClusterThatReachesOneDatabase(Manifests manifests) {
        JsonNode cluster = manifests.one("Cluster", "database").path("spec");
        Set<String> roles = new TreeSet<>(cluster.at("/managed/roles").findValuesAsText("name"));
        roles.removeIf(name -> name.endsWith("-login"));
        Set<String> databases = new TreeSet<>();
        for (ObjectNode database : manifests.all("Database")) {
            String name = database.at("/spec/name").asText();
            databases.add(name);
            assertThat(database.at("/spec/owner").asText()).isEqualTo(name + "_owner");
            assertThat(cluster.at("/postgresql/pg_hba").toString())
                    .contains("\"hostssl " + name + " " + name + "_owner");
        }
        assertThat(databases).containsExactly("gateway", "keycloak", "notice", "reporting", "takedown");
        for (String service : Manifests.SERVICES) {
            for (ObjectNode workload : workloads(manifests, service)) {
                ownEnvironment(workload).forEach((name, value) -> {
                    String secret = value.at("/secretKeyRef/name").asText();
                    if (name.matches("SAFE_HARBOUR_DB_.*_(USER|PASSWORD)")) {
                        assertThat(secret).startsWith(key(service) + "-").endsWith("-login");
                        assertThat(roles).contains(secret.replace("-login", "").replace('-', '_'));
                    }
                });
                assertThat(ownEnvironment(workload).get("SAFE_HARBOUR_DB_URL").asText())
                        .contains("/" + key(service) + "?sslmode=verify-full&");
            }
        }
        JsonNode rules = cluster.at("/postgresql/pg_hba");
        assertThat(rules.get(rules.size() - 1).asText()).isEqualTo("host all all all reject");
    }

    @Test
    void everySecretThatAnInstallationBringsIsOnTheOperatorsPage() throws IOException {
        String page = Files.readString(Manifests.ROOT.resolve("docs/operating.md"));
        Pattern secret = Pattern.compile("[a-z]+(-[a-z]+)*-(login|keys|client|tls|ca)");
        Set<String> named = new TreeSet<>();
        Manifests.local().objects().forEach(object -> Stream.of(
                        "secretKeyRef", "secret", "passwordSecret", "usernameSecret", "configMap")
                .flatMap(field -> object.findValues(field).stream())
                .forEach(reference -> named.add(reference
                        .path("name")
                        .asText(reference.path("secretName").asText()))));
        named.remove("");
        assertThat(named).hasSizeGreaterThan(20).contains("peer-keys", "reporting-keys", "platform-client");
        assertThat(named).allSatisfy(name -> {
            assertThat(name).matches(secret);
            assertThat(page).contains("`" + name + "`");
        });
    }

    private static List<ObjectNode> workloads(Manifests manifests, String service) {
        return List.of(manifests.one("Deployment", service), manifests.one("Job", service + "-migration"));
    }

    private static String key(String service) {
        return service.replace("-service", "");
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static JsonNode volume(JsonNode workload, String name) {
        for (JsonNode volume : Manifests.pod(workload).at("/spec/volumes")) {
            if (volume.path("name").asText().equals(name)) {
                return volume;
            }
        }
        throw new AssertionError("no volume " + name);
    }

    private static Map<String, JsonNode> environment(Manifests manifests, JsonNode workload) {
        Map<String, JsonNode> environment = ownEnvironment(workload);
        for (JsonNode from : Manifests.container(workload).path("envFrom")) {
            manifests
                    .one("ConfigMap", from.at("/configMapRef/name").asText())
                    .path("data")
                    .properties()
                    .forEach(entry -> environment.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        return environment;
    }

    private static Map<String, JsonNode> ownEnvironment(JsonNode workload) {
        Map<String, JsonNode> environment = new TreeMap<>();
        for (JsonNode variable : Manifests.container(workload).path("env")) {
            environment.put(
                    variable.path("name").asText(),
                    variable.has("value") ? variable.path("value") : variable.path("valueFrom"));
        }
        return environment;
    }
}
