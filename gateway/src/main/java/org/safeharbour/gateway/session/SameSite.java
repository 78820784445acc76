package org.safeharbour.gateway.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.gateway.GatewayProblem;
import org.safeharbour.gateway.ProblemAnswer;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/**
 * Cookies are sent by browsers whoever wrote the form; so a page takes a change only from a page of ours. First wall:
 * what the browser itself says ({@code Sec-Fetch-Site}, else {@code Origin}). Second wall: {@link FormTokens}. The
 * programming interface needs neither: it takes no cookies.
 */
@ApplicationScoped
class SameSite {
    private static final int AFTER_THE_FRONT_DOOR = 9_000;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String origin;
    private final ProblemAnswer answers;

    SameSite(GatewayConfig config, ProblemAnswer answers) {
        this.origin =
                config.publicUrl().getScheme() + "://" + config.publicUrl().getRawAuthority();
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_FRONT_DOOR);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (request.path().startsWith("/api/")) {
            context.next();
        } else if (!SAFE.contains(request.method().name()) && !isOurs(request)) {
            answers.send(context, Problem.of(GatewayProblem.CROSS_SITE_REQUEST));
        } else if (request.path().endsWith("/logout")
                && !"POST".equals(request.method().name())) {
            // Logging out is a change: a link or an image of somebody else must not do it.
            answers.send(context, Problem.of(CommonProblem.METHOD_NOT_ALLOWED));
        } else {
            context.next();
        }
    }

    private boolean isOurs(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? origin.equals(request.getHeader("Origin")) : site.equals("same-origin");
    }
}
