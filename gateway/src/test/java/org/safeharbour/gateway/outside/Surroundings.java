package org.safeharbour.gateway.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests ask of the surroundings: tokens, and what a service has seen. */
public final class Surroundings {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Surroundings() {}

    /** A valid token of a member of staff. */
    public static String staff(String user) {
        return mint("realm=staff&user=" + user + "&roles=notice.read");
    }

    /** A valid token of an officer. */
    public static String officer(String agency) {
        return mint("realm=authorities&user=" + agency + "&roles=officer&agency=" + agency);
    }

    /** A token with given peculiarities. */
    public static String mint(String query) {
        return get(config("SAFE_HARBOUR_OIDC_URL") + "/mint?" + query);
    }

    /** What a service was asked, oldest first. */
    public static JsonNode seen(String service) {
        try {
            return JSON.readTree(get(config("safe-harbour.peers." + service + ".url") + "/seen"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last request that a service was asked. */
    public static JsonNode last(String service) {
        var seen = seen(service);
        return seen.get(seen.size() - 1);
    }

    /** Forgets what services were asked. */
    public static void forget() {
        for (var name : new String[] {"notice", "takedown", "reporting"}) {
            get(config("safe-harbour.peers." + name + ".url") + "/forget");
        }
    }

    /** Lets a service finish a download that it holds in the middle. */
    public static void release(String service) {
        get(config("safe-harbour.peers." + service + ".url") + "/release");
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static String get(String url) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
