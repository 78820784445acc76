package org.safeharbour.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A patch laid over an object as {@code kubectl kustomize} does it: maps are merged, null removes, and of the built-in kinds
 * those lists are merged by a key that the API describes so; every other list is replaced.
 */
final class StrategicMerge {
    private static final Map<String, String> KEYS = Map.of(
            "containers", "name",
            "initContainers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath",
            "topologySpreadConstraints", "topologyKey");

    private final boolean builtIn;

    private StrategicMerge(boolean builtIn) {
        this.builtIn = builtIn;
    }

    static void apply(ObjectNode object, ObjectNode patch) {
        String group = object.path("apiVersion").asText();
        boolean builtIn = !group.contains(".") || group.contains(".k8s.io/") && !group.startsWith("k8s.");
        ObjectNode change = patch.deepCopy();
        change.remove("apiVersion");
        change.remove("kind");
        if (change.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("name");
        }
        new StrategicMerge(builtIn).merge(object, change);
    }

    private void merge(ObjectNode into, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            String field = entry.getKey();
            JsonNode value = entry.getValue();
            JsonNode present = into.get(field);
            if (value.isNull()) {
                into.remove(field);
            } else if (value instanceof ObjectNode map) {
                merge(present instanceof ObjectNode there ? there : into.putObject(field), map);
            } else if (builtIn && KEYS.containsKey(field) && present instanceof ArrayNode list) {
                value.forEach(element -> mergeInto(list, KEYS.get(field), (ObjectNode) element));
            } else {
                into.set(field, value.deepCopy());
            }
        });
    }

    private void mergeInto(ArrayNode list, String key, ObjectNode element) {
        for (JsonNode present : list) {
            if (present.path(key).equals(element.path(key))) {
                merge((ObjectNode) present, element);
                return;
            }
        }
        list.add(element.deepCopy());
    }
}
