package org.safeharbour.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.gateway.ProblemAnswer;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Passes a request on to its service and the answer back, both as streams. */
@ApplicationScoped
class Forwarding {
    private static final Logger LOG = Logger.getLogger(Forwarding.class);

    private final Vertx vertx;
    private final GatewayConfig config;
    private final ProblemAnswer answers;
    private final Map<Upstream, HttpProxy> proxies = new EnumMap<>(Upstream.class);

    Forwarding(Vertx vertx, ServiceClient services, GatewayConfig config, ProblemAnswer answers) {
        this.vertx = vertx;
        this.config = config;
        this.answers = answers;
        for (var upstream : new Upstream[] {Upstream.NOTICE, Upstream.TAKEDOWN, Upstream.REPORTING}) {
            // No protocol upgrades: nothing behind the gateway speaks WebSocket.
            var proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), services.http());
            proxy.origin(context -> services.request(
                    upstream, context.request().getMethod(), context.request().getURI()));
            proxy.addInterceptor(new Interceptor(upstream));
            proxies.put(upstream, proxy);
        }
    }

    /** @param anonymous whether a token, if there is one, stays here */
    void forward(RoutingContext context, Upstream upstream, boolean anonymous) {
        if (anonymous) {
            context.request().headers().remove("Authorization");
        }
        proxies.get(upstream).handle(context.request());
    }

    private final class Interceptor implements ProxyInterceptor {
        private final Upstream upstream;

        Interceptor(Upstream upstream) {
            this.upstream = upstream;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var client = request.proxiedRequest();
            ForwardedHeaders.replace(request.headers(), client.remoteAddress().hostAddress(), config.publicUrl());
            var publicUrl = config.publicUrl();
            request.setAuthority(HostAndPort.create(publicUrl.getHost(), publicUrl.getPort()));
            var body = new BoundedBody(request.getBody().stream(), config.maxBody());
            request.setBody(Body.body(body, request.getBody().length()));
            return context.sendRequest().recover(failure -> Future.succeededFuture(refused(context, body, failure)));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            var headers = context.response().headers();
            headers.remove("Server");
            headers.remove("Trace-Id");
            var location = headers.get("Location");
            if (location != null) {
                headers.set("Location", PublicLocation.of(location, config.publicUrl()));
            }
            return context.sendResponse();
        }

        private ProxyResponse refused(ProxyContext context, BoundedBody body, Throwable failure) {
            var client = context.request().proxiedRequest();
            if (!body.isExceeded()) {
                // The address may hold an identifier of a person; the service's name is enough for an operator.
                LOG.warnf("%s did not answer: %s", upstream.peer(), failure.toString());
            }
            var problem = body.isExceeded()
                    ? Problem.of(CommonProblem.TOO_LARGE)
                    : Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
            var json = answers.body(problem, client.getHeader("Accept-Language"));
            var response = context.request().release().response();
            ProblemAnswer.closeUnread(vertx, client);
            response.setStatusCode(problem.type().status());
            response.putHeader("Content-Type", ProblemAnswer.MEDIA_TYPE);
            problem.headers().forEach(response::putHeader);
            return response.setBody(Body.body(json));
        }
    }
}
