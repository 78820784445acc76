package org.safeharbour.gateway.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safeharbour.gateway.GatewayConfig;

/** The same security headers on every answer, refusals included; set last, so that nothing else decides about them. */
@ApplicationScoped
class SecurityHeaders {
    private static final int FIRST = 20_000;

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(GatewayConfig config) {
        // A log-out's form ends at the identity provider, and browsers apply form-action to where a form is sent on to.
        var formTargets = "'self' " + origin(config.identityUrl());
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                        + " connect-src 'self'; form-action " + formTargets
                        + "; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'");
        headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        boolean asset =
                context.request().path() != null && context.request().path().startsWith("/assets/");
        context.addHeadersEndHandler(nothing -> {
            var response = context.response().headers();
            headers.forEach(response::set);
            response.set(
                    "Cache-Control",
                    asset && context.response().getStatusCode() == 200 ? "public, max-age=3600" : "no-store");
        });
        context.next();
    }

    private static String origin(java.net.URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
