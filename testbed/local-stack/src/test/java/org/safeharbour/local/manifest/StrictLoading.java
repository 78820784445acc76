package org.safeharbour.local.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Loads an object as the API server would with strict field validation: the built-in kinds into their model, the operators'
 * kinds against what we use of them ({@code manifests/custom-resources.json}). An unknown field is a mistake.
 */
final class StrictLoading {
    private static final Map<String, Class<?>> MODEL = Map.ofEntries(
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class));

    private final ObjectMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NothingElse())
            .build();
    private final JsonNode custom = customSchemas();

    /** The model takes any field into a map beside; here it must not. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }

    /** What is wrong with it; nothing when it loads. */
    List<String> mistakes(JsonNode object) {
        String type = object.path("apiVersion").asText() + " " + Yaml.kind(object);
        if (MODEL.containsKey(type)) {
            try {
                strict.treeToValue(object, MODEL.get(type));
                return List.of();
            } catch (JsonProcessingException mistake) {
                return List.of(mistake.getOriginalMessage());
            }
        }
        if (!custom.has(type)) {
            return List.of("nobody knows the kind " + type);
        }
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(custom.get(type));
        return schema.validate(object).stream().map(Object::toString).toList();
    }

    private static JsonNode customSchemas() {
        try (var text = StrictLoading.class.getResourceAsStream("/manifests/custom-resources.json")) {
            return Yaml.JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
