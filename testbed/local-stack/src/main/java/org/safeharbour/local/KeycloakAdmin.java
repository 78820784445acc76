package org.safeharbour.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** Brings the realms into a running Keycloak: a realm that is there unchanged stays, another is replaced. */
final class KeycloakAdmin {
    static final String USER = "local-admin";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FINGERPRINT = "safe-harbour.fingerprint";
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final URI base;
    private final String token;

    private KeycloakAdmin(HttpClient http, URI base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    static KeycloakAdmin loggedIn(HttpClient http, URI base, String password) {
        String form = "grant_type=password&client_id=admin-cli&username=" + USER + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = send(http, request);
        if (answer.statusCode() != 200) {
            throw new StackFailure("keycloak.refused", Integer.toString(answer.statusCode()), answer.body());
        }
        return new KeycloakAdmin(
                http, base, read(answer.body()).path("access_token").asText());
    }

    void bring(ObjectNode realm) {
        String name = realm.path("realm").asText();
        String fingerprint = sha256(realm.toString());
        realm.withObject("/attributes").put(FINGERPRINT, fingerprint);
        HttpResponse<String> present = call("GET", "/admin/realms/" + name, null);
        if (present.statusCode() != NOT_FOUND) {
            String known =
                    read(present.body()).path("attributes").path(FINGERPRINT).asText();
            if (known.equals(fingerprint)) {
                return;
            }
            accepted(call("DELETE", "/admin/realms/" + name, null));
        }
        accepted(call("POST", "/admin/realms", realm.toString()));
    }

    private void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new StackFailure("keycloak.refused", Integer.toString(answer.statusCode()), answer.body());
        }
    }

    private HttpResponse<String> call(String method, String path, String body) {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(
                http,
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(60))
                        .method(method, content)
                        .build());
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new StackFailure(failure, "keycloak.silent", failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure(interrupted, "interrupted");
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException failure) {
            throw new StackFailure(failure, "keycloak.silent", failure.getMessage());
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
