package org.safeharbour.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.gateway.GatewayProblem;
import org.safeharbour.gateway.ProblemAnswer;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Before everything else, authentication included: one spelling of an address, known doors, bounded bodies, a trace. */
@ApplicationScoped
class FrontDoor {
    private static final int BEFORE_AUTHENTICATION = 10_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}");

    private final GatewayConfig config;
    private final ProblemAnswer answers;

    FrontDoor(GatewayConfig config, ProblemAnswer answers) {
        this.config = config;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_AUTHENTICATION);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var trace = TraceParent.of(request.getHeader("traceparent"));
        request.headers().set("traceparent", trace.header());
        context.addHeadersEndHandler(nothing -> context.response().headers().set("Trace-Id", trace.traceId()));
        var refusal = refusal(request);
        if (refusal == null) {
            context.next();
        } else {
            answers.send(context, refusal);
        }
    }

    /** Null when the request may enter. */
    private Problem refusal(HttpServerRequest request) {
        if (request.authority() == null || !CanonicalPath.isCanonical(request.uri(), RouteTable.fixedSpelling())) {
            return Problem.of(GatewayProblem.PATH_NOT_CANONICAL);
        }
        if (!METHODS.contains(request.method().name())) {
            return Problem.of(CommonProblem.METHOD_NOT_ALLOWED);
        }
        if (!RouteTable.isDoor(request.path())) {
            return Problem.notFound();
        }
        var length = request.getHeader("Content-Length");
        if (length != null && !DECIMAL.matcher(length).matches()) {
            return Problem.of(CommonProblem.INVALID_REQUEST);
        }
        return length != null && Long.parseLong(length) > config.maxBody() ? Problem.of(CommonProblem.TOO_LARGE) : null;
    }
}
