package org.safeharbour.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.safeharbour.kit.caller.Caller;

/** Sees which answers are refusals, whoever gives them: the gateway, its pages, or a service behind it. */
@ApplicationScoped
public class WatchingAnswers {
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    /** Where the metrics of HTTP requests look for the template. */
    private static final String METRICS_TEMPLATE = "UrlPathTemplate";

    private final RecordingDenials recording;

    WatchingAnswers(RecordingDenials recording) {
        this.recording = recording;
    }

    /** Watches the answer to somebody whose identity is verified. */
    public void watch(RoutingContext context, SecurityIdentity identity) {
        if (!identity.isAnonymous()) {
            watch(context, KnownCaller.of(identity).orElse(null));
        }
    }

    /** Watches the answer to a token that could not be verified; who came without one was refused nothing of his. */
    public void watchUnverified(RoutingContext context) {
        if (context.request().getHeader("Authorization") != null) {
            watch(context, (Caller) null);
        }
    }

    /** Metrics name requests that no resource of ours serves by their template too: an address may hold what is nobody's business. */
    public void nameRoute(HttpServerRequest request) {
        if (request instanceof HttpServerRequestInternal internal) {
            internal.context().putLocal(METRICS_TEMPLATE, RouteTemplate.of(request.path()));
        }
    }

    private void watch(RoutingContext context, Caller caller) {
        var request = context.request();
        var method = request.method().name();
        var path = request.path();
        context.addHeadersEndHandler(nothing -> {
            int status = context.response().getStatusCode();
            if (status == UNAUTHENTICATED || status == FORBIDDEN) {
                recording.note(Denial.of(caller, method, path, status));
            }
        });
    }
}
