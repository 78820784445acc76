package org.safeharbour.gateway.proxy;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.safeharbour.gateway.ProblemAnswer;
import org.safeharbour.gateway.access.WatchingAnswers;
import org.safeharbour.gateway.limits.RateLimits;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/**
 * The way of {@code /api/v1}: a verified bearer token of either realm, an allowance, then the service that owns the
 * address. Permissions are the services' own matter; they check the token again.
 */
@ApplicationScoped
class ApiProxy {
    private static final Logger LOG = Logger.getLogger(ApiProxy.class);
    /** After authentication (a filter), before the resources. */
    private static final int ORDER = 100;

    private final Forwarding forwarding;
    private final AskingInTurn asking;
    private final RateLimits limits;
    private final WatchingAnswers watching;
    private final ProblemAnswer answers;

    ApiProxy(
            Forwarding forwarding,
            AskingInTurn asking,
            RateLimits limits,
            WatchingAnswers watching,
            ProblemAnswer answers) {
        this.forwarding = forwarding;
        this.asking = asking;
        this.limits = limits;
        this.watching = watching;
        this.answers = answers;
    }

    void mount(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        watching.nameRoute(request);
        var upstream = RouteTable.upstream(request.path());
        if (upstream.isEmpty()) {
            answers.send(context, Problem.notFound());
        } else if (RouteTable.isPublic(request.method().name(), request.path())) {
            admit(context, upstream.get(), null);
        } else {
            request.pause();
            QuarkusHttpUser.getSecurityIdentity(context, null)
                    .subscribe()
                    .with(identity -> admit(context, upstream.get(), identity), failure -> refuse(context, failure));
        }
    }

    private void admit(RoutingContext context, Upstream upstream, SecurityIdentity identity) {
        if (identity != null && identity.isAnonymous()) {
            watching.watchUnverified(context);
            answers.send(context, unauthenticated());
            return;
        }
        if (identity != null) {
            watching.watch(context, identity);
        }
        var caller = identity == null
                ? "address:" + context.request().remoteAddress().hostAddress()
                : "account:" + identity.getAttribute("tenant-id") + ":"
                        + identity.getPrincipal().getName();
        var wait = limits.take(caller);
        if (wait.isPresent()) {
            var seconds = Long.toString(Math.max(1, wait.get().toSeconds()));
            answers.send(context, Problem.of(CommonProblem.TOO_MANY_REQUESTS).header("Retry-After", seconds));
            return;
        }
        switch (upstream) {
            case SELF -> context.next();
            case OWNER_OF_CHANGE -> asking.ask(context);
            default -> forwarding.forward(context, upstream, identity == null);
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException || failure instanceof AuthenticationCompletionException) {
            watching.watchUnverified(context);
            answers.send(context, unauthenticated());
        } else {
            LOG.warn("a token could not be checked", failure);
            answers.send(context, Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", "5"));
        }
    }

    private static Problem unauthenticated() {
        return Problem.of(CommonProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
    }
}
