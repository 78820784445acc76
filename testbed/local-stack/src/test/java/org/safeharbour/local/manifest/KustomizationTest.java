package org.safeharbour.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Our rendering is kubectl's, wherever kubectl is installed; and what it does not know it refuses. */
class KustomizationTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> kubectlRendersTheSame() {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "kubectl")));
        return there
                ? Stream.of("base", "overlays/local")
                        .map(name -> DynamicTest.dynamicTest(
                                name, () -> assertThat(sorted(Kustomization.render(Manifests.folder(name))))
                                        .isEqualTo(sorted(kubectl(Manifests.folder(name))))))
                : Stream.empty();
    }

    @Test
    void patchesMergeListsByTheirKeyReplaceOthersAndRemoveNulls() throws IOException {
        write(
                "kustomization.yaml",
                "resources: [a.yaml]\nnamespace: n\npatches: [{path: p.yaml, target: {kind: Job}}]\n");
        write(
                "a.yaml",
                "{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {gone: 1, args: [x], containers: [{name: c, image: i}]}}");
        write(
                "p.yaml",
                "{apiVersion: batch/v1, kind: Job, metadata: {name: any}, spec: {gone: null, args: [y], containers: [{name: c, tty: true}]}}");

        assertThat(Kustomization.render(folder))
                .containsExactlyElementsOf(
                        Yaml.documents(
                                "{apiVersion: batch/v1, kind: Job, metadata: {name: a, namespace: n}, spec: {args: [y], containers: [{name: c, image: i, tty: true}]}}"));
    }

    @Test
    void aFieldThatIsNotKnownIsAnError() throws IOException {
        write("kustomization.yaml", "namePrefix: x-\n");

        assertThatThrownBy(() -> Kustomization.render(folder)).hasMessageContaining("namePrefix");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<ObjectNode> kubectl(Path kustomization) throws IOException, InterruptedException {
        Path said = Files.createTempFile("kubectl", ".err");
        Process process = new ProcessBuilder("kubectl", "kustomize", kustomization.toString())
                .redirectError(said.toFile())
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        Files.delete(said);
        return Yaml.documents(text);
    }

    /** By kind and name, with lists in one order: what kubectl merges it also arranges. */
    private static Map<String, JsonNode> sorted(List<ObjectNode> objects) {
        Map<String, JsonNode> byId = new TreeMap<>();
        objects.forEach(object -> byId.put(Yaml.id(object), inOrder(object)));
        return byId;
    }

    private static JsonNode inOrder(JsonNode node) {
        if (node instanceof ObjectNode map) {
            ObjectNode copy = Yaml.JSON.createObjectNode();
            Map<String, JsonNode> fields = new TreeMap<>();
            map.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((name, value) -> copy.set(name, inOrder(value)));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = Yaml.JSON.createArrayNode();
            StreamSupport.stream(list.spliterator(), false)
                    .map(KustomizationTest::inOrder)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .forEach(copy::add);
            return copy;
        }
        return node;
    }
}
