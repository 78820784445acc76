package org.safeharbour.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The rendered objects of one kustomization. */
record Manifests(List<ObjectNode> objects) {
    static final Path ROOT = Path.of(System.getProperty("project.root"));
    static final List<String> SERVICES = List.of("notice-service", "takedown-service", "reporting-service", "gateway");

    static Manifests base() {
        return new Manifests(Kustomization.render(folder("base")));
    }

    static Manifests local() {
        return new Manifests(Kustomization.render(folder("overlays/local")));
    }

    static Path folder(String name) {
        return ROOT.resolve("k8s").resolve(name);
    }

    List<ObjectNode> all(String kind) {
        return objects.stream().filter(object -> Yaml.kind(object).equals(kind)).toList();
    }

    ObjectNode one(String kind, String name) {
        return all(kind).stream()
                .filter(object -> Yaml.name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(kind + "/" + name));
    }

    /** What makes pods of ours: Deployments and migration Jobs. */
    Stream<ObjectNode> workloads() {
        return Stream.concat(all("Deployment").stream(), all("Job").stream());
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template");
    }

    static JsonNode container(JsonNode workload) {
        JsonNode containers = workload.at("/spec/template/spec/containers");
        if (containers.size() != 1) {
            throw new IllegalStateException(Yaml.id(workload) + " has " + containers.size() + " containers");
        }
        return containers.get(0);
    }
}
