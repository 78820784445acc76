package org.safeharbour.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pod of ours may do on its machine, and how it says that it lives. */
class PodsTest {
    static List<Manifests> renderings() {
        return ManifestsTest.renderings();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void theNamespaceEnforcesTheRestrictedProfileAndEveryPodKeepsIt(Manifests manifests) {
        assertThat(Labels.of(manifests.one("Namespace", "safe-harbour").path("metadata")))
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(manifests.workloads().toList()).hasSize(8).allSatisfy(workload -> assertThat(
                        RestrictedProfile.broken(Manifests.pod(workload)))
                .as(Yaml.id(workload))
                .isEmpty());
        JsonNode keycloak = manifests.one("Keycloak", "keycloak").at("/spec/unsupported/podTemplate");
        assertThat(RestrictedProfile.broken(keycloak)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void beyondTheProfileTheRootIsReadOnlyAndNoTokenOfTheClusterIsThere(Manifests manifests) {
        manifests.workloads().forEach(workload -> {
            JsonNode spec = Manifests.pod(workload).path("spec");
            JsonNode container = Manifests.container(workload);
            String id = Yaml.id(workload);
            assertThat(spec.path("automountServiceAccountToken")).as(id).hasToString("false");
            assertThat(spec.path("enableServiceLinks")).as(id).hasToString("false");
            assertThat(spec.at("/securityContext/runAsUser").asInt()).as(id).isGreaterThan(9999);
            assertThat(container.at("/securityContext/readOnlyRootFilesystem"))
                    .as(id)
                    .hasToString("true");
            for (String amount : List.of("requests/cpu", "requests/memory", "limits/cpu", "limits/memory")) {
                assertThat(container.at("/resources/" + amount).asText()).as(id).isNotEmpty();
            }
            for (JsonNode volume : spec.path("volumes")) {
                boolean bounded =
                        !volume.has("emptyDir") || volume.at("/emptyDir").has("sizeLimit");
                assertThat(bounded).as(id + " " + volume).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void probesAskTheManagementPortThatTheServiceReallyHas(Manifests manifests) {
        for (String service : Manifests.SERVICES) {
            JsonNode container = Manifests.container(manifests.one("Deployment", service));
            Settings settings = Settings.of(service);
            assertThat(port(container, "http")).isEqualTo(settings.port("quarkus.http.port"));
            assertThat(port(container, "management")).isEqualTo(settings.port("quarkus.management.port"));
            assertThat(manifests
                            .one("Service", service)
                            .at("/spec/ports/0/port")
                            .asInt())
                    .isEqualTo(settings.port("quarkus.http.port"));
            Map.of("startup", "started", "liveness", "live", "readiness", "ready")
                    .forEach((probe, question) -> {
                        JsonNode asked = container.path(probe + "Probe").path("httpGet");
                        assertThat(asked.path("path").asText()).isEqualTo("/q/health/" + question);
                        assertThat(asked.path("port").asText()).isEqualTo("management");
                    });
            assertThat(manifests.one("Service", service).path("spec").findValuesAsText("targetPort"))
                    .as("the management port is nobody's but the probes'")
                    .containsExactly("http");
        }
    }

    @Test
    void inTheBaseEveryServiceHasTwoReplicasSpreadAndLosesOneAtATime() {
        Manifests base = Manifests.base();
        for (String service : Manifests.SERVICES) {
            ObjectNode deployment = base.one("Deployment", service);
            JsonNode spread = Manifests.pod(deployment).at("/spec/topologySpreadConstraints/0");
            assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(-1))
                    .isZero();
            assertThat(base.one("PodDisruptionBudget", service)
                            .at("/spec/maxUnavailable")
                            .asInt())
                    .isEqualTo(1);
            assertThat(Labels.select(
                            spread.path("labelSelector"),
                            Labels.of(Manifests.pod(deployment).path("metadata"))))
                    .isTrue();
            assertThat(base.one("PersistentVolumeClaim", service + "-state")
                            .at("/spec/accessModes/0")
                            .asText())
                    .as("replicas share what was signed last")
                    .isEqualTo("ReadWriteMany");
        }
    }

    private static int port(JsonNode container, String name) {
        for (JsonNode port : container.path("ports")) {
            if (port.path("name").asText().equals(name)) {
                return port.path("containerPort").asInt();
            }
        }
        throw new AssertionError("no port " + name);
    }
}
