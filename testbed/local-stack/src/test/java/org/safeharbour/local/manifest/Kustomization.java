package org.safeharbour.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Renders the few things that our kustomizations use, so that the manifests are checked on machines without kubectl too. A
 * field that it does not know is an error; where kubectl is there, a test compares the two.
 */
final class Kustomization {
    private static final Set<String> FIELDS =
            Set.of("apiVersion", "kind", "namespace", "resources", "patches", "images");

    private final Path folder;
    private final ObjectNode file;

    private Kustomization(Path folder) {
        this.folder = folder;
        this.file = Yaml.documents(folder.resolve("kustomization.yaml")).getFirst();
    }

    static List<ObjectNode> render(Path folder) {
        return new Kustomization(folder).render();
    }

    private List<ObjectNode> render() {
        file.fieldNames().forEachRemaining(field -> require(FIELDS.contains(field), "field " + field));
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode resource : file.path("resources")) {
            Path path = folder.resolve(resource.asText()).normalize();
            objects.addAll(Files.isDirectory(path) ? render(path) : Yaml.documents(path));
        }
        if (file.has("namespace")) {
            objects.stream()
                    .filter(object -> !Yaml.kind(object).equals("Namespace"))
                    .forEach(object -> ((ObjectNode) object.get("metadata")).set("namespace", file.get("namespace")));
        }
        file.path("patches").forEach(patch -> patch(objects, patch));
        file.path("images").forEach(image -> objects.forEach(object -> rename(object, image)));
        return objects;
    }

    private void patch(List<ObjectNode> objects, JsonNode patch) {
        List<ObjectNode> documents =
                Yaml.documents(folder.resolve(patch.path("path").asText()));
        require(documents.size() == 1, "one document in " + patch);
        ObjectNode change = documents.getFirst();
        JsonNode target = patch.path("target");
        target.fieldNames().forEachRemaining(field -> require(field.equals("kind"), "target " + field));
        List<ObjectNode> meant = objects.stream()
                .filter(object -> target.isMissingNode()
                        ? Yaml.id(object).equals(Yaml.id(change))
                        : target.path("kind").equals(object.path("kind")))
                .toList();
        require(!meant.isEmpty(), "something to patch for " + patch);
        meant.forEach(object -> StrategicMerge.apply(object, change));
    }

    private void rename(JsonNode node, JsonNode image) {
        if (node instanceof ObjectNode map
                && map.path("image")
                        .asText()
                        .split("[:@]", 2)[0]
                        .equals(image.path("name").asText())
                && !map.path("image").asText().isEmpty()) {
            String name = image.path("newName").asText(image.path("name").asText());
            map.put(
                    "image",
                    image.has("digest")
                            ? name + "@" + image.path("digest").asText()
                            : name + ":" + image.path("newTag").asText());
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> rename(child, image));
        }
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(folder + "/kustomization.yaml: not known or not there: " + what);
        }
    }
}
