package org.safeharbour.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rendered object is one that a cluster takes, and hangs together with the others. */
class ManifestsTest {
    private final StrictLoading loading = new StrictLoading();

    static List<Manifests> renderings() {
        return List.of(Manifests.base(), Manifests.local());
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyObjectLoadsStrictlyHasOneNameAndStandsInTheNamespace(Manifests manifests) {
        assertThat(manifests.objects()).hasSizeGreaterThan(40).allSatisfy(object -> {
            assertThat(loading.mistakes(object)).as(Yaml.id(object)).isEmpty();
            assertThat(object.at("/metadata/namespace").asText("safe-harbour")).isEqualTo("safe-harbour");
        });
        assertThat(manifests.objects().stream().map(Yaml::id)).doesNotHaveDuplicates();
    }

    @Test
    void aMisspelledFieldDoesNotLoad() {
        ObjectNode deployment = Manifests.base().one("Deployment", "gateway").deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec")).put("automountServiceAcountToken", false);
        ObjectNode cluster = Manifests.base().one("Cluster", "database").deepCopy();
        ((ObjectNode) cluster.path("spec")).put("instance", 1);

        assertThat(loading.mistakes(deployment)).singleElement().asString().contains("automountServiceAcountToken");
        assertThat(loading.mistakes(cluster)).singleElement().asString().contains("instance");
        assertThat(loading.mistakes(
                        Yaml.documents("{apiVersion: v1, kind: Pot}").getFirst()))
                .containsExactly("nobody knows the kind v1 Pot");
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everyServiceHasItsDeploymentDoorBudgetAccountAndMigration(Manifests manifests) {
        for (String service : Manifests.SERVICES) {
            ObjectNode deployment = manifests.one("Deployment", service);
            Map<String, String> labels = Labels.of(Manifests.pod(deployment).path("metadata"));
            assertThat(selecting(manifests, labels))
                    .containsExactly("Deployment/" + service, "PodDisruptionBudget/" + service, "Service/" + service);
            assertThat(selecting(
                            manifests,
                            Labels.of(Manifests.pod(manifests.one("Job", service + "-migration"))
                                    .path("metadata"))))
                    .isEmpty();
            for (JsonNode port : manifests.one("Service", service).at("/spec/ports")) {
                assertThat(Manifests.container(deployment).path("ports").findValuesAsText("name"))
                        .contains(port.path("targetPort").asText());
            }
            assertThat(manifests.one("ServiceAccount", service).path("automountServiceAccountToken"))
                    .hasToString("false");
        }
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void whatAPodNamesIsThere(Manifests manifests) {
        manifests.workloads().forEach(workload -> {
            JsonNode spec = Manifests.pod(workload).path("spec");
            manifests.one("ServiceAccount", spec.path("serviceAccountName").asText());
            assertThat(Manifests.container(workload).path("volumeMounts").findValuesAsText("name"))
                    .as(Yaml.id(workload))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(volumes(spec));
            for (JsonNode claim : spec.findValues("claimName")) {
                manifests.one("PersistentVolumeClaim", claim.asText());
            }
            for (JsonNode map : spec.findValues("configMapRef")) {
                manifests.one("ConfigMap", map.path("name").asText());
            }
        });
        for (JsonNode rule : manifests.all("Ingress").stream()
                .flatMap(ingress -> ingress.findValues("service").stream())
                .toList()) {
            String name = rule.path("name").asText();
            // The operator makes that of the identity server.
            assertThat(name.equals("keycloak-service") || manifests.one("Service", name) != null)
                    .isTrue();
        }
    }

    @Test
    void theOverlayNamesEveryImageByItsVersion() {
        assertThat(Manifests.local().workloads()).allSatisfy(workload -> assertThat(
                        Manifests.container(workload).path("image").asText())
                .matches("safe-harbour/[a-z-]+(:\\d\\S+|@sha256:[0-9a-f]{64})"));
    }

    @Test
    void oneServicesReplicasAreOfOneVersionWithItsMigration() {
        Manifests manifests = Manifests.local();
        for (String service : Manifests.SERVICES) {
            assertThat(Manifests.container(manifests.one("Job", service + "-migration"))
                            .path("image"))
                    .isEqualTo(Manifests.container(manifests.one("Deployment", service))
                            .path("image"));
        }
    }

    private static List<String> volumes(JsonNode spec) {
        List<String> names = new ArrayList<>();
        spec.path("volumes").forEach(volume -> names.add(volume.path("name").asText()));
        return names;
    }

    private static List<String> selecting(Manifests manifests, Map<String, String> labels) {
        List<String> selecting = new ArrayList<>();
        for (String kind : List.of("Deployment", "PodDisruptionBudget", "Service")) {
            for (ObjectNode object : manifests.all(kind)) {
                JsonNode selector = object.at("/spec/selector");
                JsonNode whole =
                        kind.equals("Service") ? Yaml.JSON.createObjectNode().set("matchLabels", selector) : selector;
                if (Labels.select(whole, labels)) {
                    selecting.add(Yaml.id(object));
                }
            }
        }
        return selecting;
    }
}
