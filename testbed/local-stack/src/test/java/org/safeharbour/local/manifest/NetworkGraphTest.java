package org.safeharbour.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeharbour.local.manifest.NetworkGraph.End;
import org.safeharbour.local.manifest.NetworkGraph.Port;

/** Who may speak to whom is the committed table, and nothing beside it; and the evaluation itself is tried on small policies. */
class NetworkGraphTest {
    private static final String OURS = "safe-harbour";
    private static final End A = End.pod("a", OURS, Map.of("app", "a"));
    private static final End B = End.pod("b", OURS, Map.of("app", "b"));
    private static final End FAR = End.pod("far", "elsewhere", Map.of("app", "b"));
    private static final End WEB = End.outside("web", "203.0.113.7");
    private static final Port HTTP = new Port(80, "TCP");

    @Test
    void theBaseLetsThroughTheTableAndNothingElse() throws IOException {
        Set<String> table = table();
        // The documentation's address, which every overlay replaces, stands in the internet too.
        table.add("takedown-service -> cluster-api 443/TCP");
        table.add("reporting-service -> cluster-api 443/TCP");

        assertThat(edges(Manifests.base(), "192.0.2.1")).containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void theLocalOverlayMovesTheClustersApiAndNothingElse() throws IOException {
        assertThat(edges(Manifests.local(), "172.18.0.2")).containsExactlyInAnyOrderElementsOf(table());
    }

    @Test
    void withoutAPolicyEverybodyIsOpenAndAnEmptyOneShutsBothDirections() {
        assertThat(graph().allows(A, B, HTTP)).isTrue();
        NetworkGraph shut = graph("podSelector: {matchLabels: {app: a}}, policyTypes: [Ingress, Egress]");
        assertThat(shut.allows(A, B, HTTP)).isFalse();
        assertThat(shut.allows(B, A, HTTP)).isFalse();
        assertThat(shut.allows(B, WEB, HTTP)).isTrue();
        NetworkGraph receiving = graph("podSelector: {matchLabels: {app: a}}");
        assertThat(receiving.allows(B, A, HTTP)).isFalse();
        assertThat(receiving.allows(A, B, HTTP)).isTrue();
    }

    @Test
    void bothEndsMustAgreeAndPoliciesAddUp() {
        String out = "podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{to: [{podSelector: {}}]}]";
        String in = "podSelector: {matchLabels: {app: b}}, policyTypes: [Ingress]";
        String more = "podSelector: {}, policyTypes: [Ingress], ingress: [{ports: [{port: 80, endPort: 81}]}]";
        assertThat(graph(out).allows(A, B, HTTP)).isTrue();
        assertThat(graph(out).allows(A, FAR, HTTP)).isFalse();
        assertThat(graph(out, in).allows(A, B, HTTP)).isFalse();
        assertThat(graph(out, in, more).allows(A, B, new Port(81, "TCP"))).isTrue();
        assertThat(graph(out, in, more).allows(A, B, new Port(82, "TCP"))).isFalse();
        assertThat(graph(out, in, more).allows(A, B, new Port(80, "UDP"))).isFalse();
    }

    @Test
    void selectorsInOneElementMustBothHoldAndAnExceptedAddressIsShut() {
        String to = "podSelector: {}, policyTypes: [Egress], egress: [{to: [%s]}]";
        String elsewhere = "namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: elsewhere}}";
        assertThat(graph(to.formatted("{" + elsewhere + "}")).allows(A, FAR, HTTP))
                .isTrue();
        assertThat(graph(to.formatted("{" + elsewhere + ", podSelector: {matchLabels: {app: a}}}"))
                        .allows(A, FAR, HTTP))
                .isFalse();
        String some = "{podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [b]}]}}";
        assertThat(graph(to.formatted(some)).allows(A, B, HTTP)).isFalse();
        String block = "{ipBlock: {cidr: 203.0.0.0/8, except: [203.0.113.0/%d]}}";
        assertThat(graph(to.formatted(block.formatted(24))).allows(A, WEB, HTTP))
                .isFalse();
        assertThat(graph(to.formatted(block.formatted(30))).allows(A, WEB, HTTP))
                .isTrue();
    }

    private static NetworkGraph graph(String... specs) {
        return new NetworkGraph(Stream.of(specs)
                .flatMap(spec -> Yaml.documents("{metadata: {namespace: safe-harbour}, spec: {" + spec + "}}").stream())
                .toList());
    }

    private static Set<String> edges(Manifests manifests, String api) {
        List<End> ends = new ArrayList<>();
        manifests
                .workloads()
                .forEach(workload -> ends.add(End.pod(
                        Yaml.name(workload),
                        OURS,
                        Labels.of(Manifests.pod(workload).path("metadata")))));
        // Pods that the operators make, by the labels that the operators give them.
        ends.add(End.pod("database", OURS, Map.of("cnpg.io/cluster", "database")));
        ends.add(End.pod("keycloak", OURS, Map.of("app", "keycloak", "app.kubernetes.io/instance", "keycloak")));
        ends.add(End.pod("realm-import", OURS, Map.of("app", "keycloak-realm-import")));
        ends.add(End.pod("stranger", OURS, Map.of("app", "stranger")));
        ends.add(End.pod("neighbour", "elsewhere", Map.of("app.kubernetes.io/name", "gateway", "app", "keycloak")));
        ends.add(End.pod("names", "kube-system", Map.of("k8s-app", "kube-dns")));
        ends.add(End.pod("door", "ingress-nginx", Map.of("app.kubernetes.io/component", "controller")));
        ends.add(End.pod("database-operator", "cnpg-system", Map.of("app.kubernetes.io/name", "cloudnative-pg")));
        ends.add(End.outside("internet", "203.0.113.7"));
        ends.add(End.outside("internet-6", "2001:db8::7"));
        ends.add(End.outside("private", "10.1.2.3"));
        ends.add(End.outside("private-6", "fd00::7"));
        ends.add(End.outside("machine-metadata", "169.254.169.254"));
        ends.add(End.outside("cluster-api", api));
        return new NetworkGraph(manifests.all("NetworkPolicy")).edges(OURS, ends, ports(manifests));
    }

    /** Every port that a policy or a pod names, and a few that none does. */
    private static Set<Port> ports(Manifests manifests) {
        Set<Port> ports = new HashSet<>();
        for (int other : List.of(22, 80, 8443, 9000)) {
            ports.add(new Port(other, "TCP"));
        }
        for (ObjectNode policy : manifests.all("NetworkPolicy")) {
            policy.findValues("ports")
                    .forEach(list -> list.forEach(port -> ports.add(new Port(
                            port.path("port").asInt(), port.path("protocol").asText()))));
        }
        manifests.all("Deployment").forEach(deployment -> {
            for (JsonNode port : Manifests.container(deployment).path("ports")) {
                ports.add(new Port(port.path("containerPort").asInt(), "TCP"));
            }
        });
        return ports;
    }

    private static Set<String> table() throws IOException {
        try (var text = NetworkGraphTest.class.getResourceAsStream("/manifests/edges.txt")) {
            Set<String> edges = new TreeSet<>();
            new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(edges::add);
            return edges;
        }
    }
}
