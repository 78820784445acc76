package org.safeharbour.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two realms as the local stack runs them: the production file of {@code k8s/keycloak}, and over it what exists only here
 * (demo users, the command-line client).
 */
final class Realms {
    static final List<String> NAMES = List.of("staff", "authorities");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ADDED = Set.of("users", "clients", "scopeMappings");
    /** Placeholders are upper case; Keycloak's own message keys, such as {@code ${username}}, are not. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    private final Path root;

    Realms(Path root) {
        this.root = root;
    }

    /** The realm with every placeholder filled from {@code values}. */
    ObjectNode local(String name, Map<String, String> values) {
        ObjectNode realm = production(name);
        overlay(name).properties().forEach(entry -> {
            if (ADDED.contains(entry.getKey())) {
                ArrayNode list = realm.withArray(entry.getKey());
                entry.getValue().forEach(list::add);
            } else {
                realm.set(entry.getKey(), entry.getValue());
            }
        });
        return filled(realm, values);
    }

    /** The realm as Keycloak's operator imports it in production, placeholders and all. */
    ObjectNode production(String name) {
        Path file = root.resolve("k8s/keycloak/" + name + "-realm.json");
        try (InputStream text = Files.newInputStream(file)) {
            return (ObjectNode) JSON.readTree(text).at("/spec/realm");
        } catch (IOException failure) {
            throw new StackFailure(failure, "realm.unreadable", file, failure.getMessage());
        }
    }

    private static JsonNode overlay(String name) {
        String resource = "/realms/" + name + "-local.json";
        try (InputStream text = Realms.class.getResourceAsStream(resource)) {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new StackFailure(failure, "realm.unreadable", resource, failure.getMessage());
        }
    }

    private static ObjectNode filled(ObjectNode realm, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(realm.toString());
        String text = matcher.replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new StackFailure("realm.placeholder", found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException failure) {
            throw new StackFailure(
                    failure, "realm.unreadable", realm.path("realm").asText(), failure.getMessage());
        }
    }
}
