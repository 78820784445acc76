package org.safeharbour.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What NetworkPolicies let through, as networking.k8s.io/v1 describes it: a pod that no policy selects for a direction is open in
 * it; one that is selected lets through what any of those policies names. Both ends must agree.
 */
final class NetworkGraph {
    private final Collection<? extends JsonNode> policies;

    NetworkGraph(Collection<? extends JsonNode> policies) {
        this.policies = policies;
    }

    /** One end of a connection: a pod in a namespace, or (without labels) an address outside. */
    record End(String name, String namespace, Map<String, String> labels, String address) {
        static End pod(String name, String namespace, Map<String, String> labels) {
            return new End(name, namespace, labels, null);
        }

        static End outside(String name, String address) {
            return new End(name, null, null, address);
        }

        boolean isPod() {
            return labels != null;
        }
    }

    /** A port with its protocol. */
    record Port(int number, String protocol) {
        @Override
        public String toString() {
            return number + "/" + protocol;
        }
    }

    /** Every connection from or to a pod of the namespace that is let through, a line each: {@code from -> to port/protocol}. */
    Set<String> edges(String namespace, List<End> ends, Set<Port> ports) {
        Set<String> edges = new TreeSet<>();
        for (End from : ends) {
            for (End to : ends) {
                boolean ours = namespace.equals(from.namespace()) || namespace.equals(to.namespace());
                ports.stream()
                        .filter(port -> ours && from.isPod() && allows(from, to, port))
                        .forEach(port -> edges.add(from.name() + " -> " + to.name() + " " + port));
            }
        }
        return edges;
    }

    boolean allows(End from, End to, Port port) {
        return allows("Egress", from, to, port) && allows("Ingress", to, from, port);
    }

    private boolean allows(String direction, End subject, End peer, Port port) {
        if (!subject.isPod()) {
            return true;
        }
        List<? extends JsonNode> selecting = policies.stream()
                .filter(policy -> selects(policy, direction, subject))
                .toList();
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(policy -> stream(policy.path("spec").path(direction.toLowerCase(Locale.ROOT))))
                        .anyMatch(rule -> matches(rule, direction, subject, peer, port));
    }

    private static boolean selects(JsonNode policy, String direction, End pod) {
        JsonNode spec = policy.path("spec");
        boolean stated = spec.has("policyTypes")
                ? stream(spec.path("policyTypes"))
                        .anyMatch(type -> type.asText().equals(direction))
                : direction.equals("Ingress") || spec.has("egress");
        return stated
                && policy.at("/metadata/namespace").asText().equals(pod.namespace())
                && Labels.select(spec.path("podSelector"), pod.labels());
    }

    private static boolean matches(JsonNode rule, String direction, End subject, End peer, Port port) {
        JsonNode peers = rule.path(direction.equals("Ingress") ? "from" : "to");
        JsonNode ports = rule.path("ports");
        return (ports.isEmpty() || stream(ports).anyMatch(allowed -> same(allowed, port)))
                && (peers.isEmpty() || stream(peers).anyMatch(allowed -> meant(allowed, subject, peer)));
    }

    private static boolean same(JsonNode allowed, Port port) {
        int from = allowed.path("port").asInt(port.number());
        return allowed.path("protocol").asText("TCP").equals(port.protocol())
                && port.number() >= from
                && port.number() <= allowed.path("endPort").asInt(from);
    }

    private static boolean meant(JsonNode allowed, End subject, End peer) {
        if (allowed.has("ipBlock")) {
            JsonNode block = allowed.path("ipBlock");
            return !peer.isPod()
                    && AddressRange.of(block.path("cidr").asText()).contains(peer.address())
                    && stream(block.path("except")).noneMatch(except -> AddressRange.of(except.asText())
                            .contains(peer.address()));
        }
        boolean namespace = allowed.has("namespaceSelector")
                ? peer.isPod()
                        && Labels.select(
                                allowed.path("namespaceSelector"),
                                Map.of("kubernetes.io/metadata.name", peer.namespace()))
                : peer.isPod() && peer.namespace().equals(subject.namespace());
        return namespace && Labels.select(allowed.path("podSelector"), peer.labels());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
