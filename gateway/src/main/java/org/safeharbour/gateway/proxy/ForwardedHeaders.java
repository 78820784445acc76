package org.safeharbour.gateway.proxy;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the services are told about the client: only what the gateway itself has seen. */
final class ForwardedHeaders {
    /** Claims about who or where a client is, hop-by-hop matters, and the browser's cookies, which are the gateway's own. */
    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "via",
            "cookie",
            "cookie2",
            "baggage",
            "true-client-ip",
            "cf-connecting-ip",
            "client-ip",
            "remote-user",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-real-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-rewrite-url",
            "proxy-connection",
            "expect");

    private static final List<String> DROPPED_PREFIXES = List.of(
            "x-forwarded", "x-original-", "x-remote-", "x-user", "x-auth-", "x-safe-harbour-", "x-envoy-", "x-ssl-");

    private ForwardedHeaders() {}

    /** @param remote address of the client's end of the connection */
    static void replace(MultiMap headers, String remote, URI publicUrl) {
        var connection = headers.getAll("Connection");
        for (var name : new ArrayList<>(headers.names())) {
            if (isDropped(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        // RFC 9110 section 7.6.1: what Connection names ends here.
        for (var value : connection) {
            for (var name : value.split(",", -1)) {
                if (!name.isBlank()) {
                    headers.remove(name.strip());
                }
            }
        }
        headers.set("X-Forwarded-For", remote);
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
    }

    private static boolean isDropped(String name) {
        return DROPPED.contains(name) || DROPPED_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
