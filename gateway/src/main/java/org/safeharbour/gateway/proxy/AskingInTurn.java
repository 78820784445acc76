package org.safeharbour.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.gateway.ProblemAnswer;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/**
 * Finds the owner of a change that waits for its second pair of eyes. Its id does not say who made it, so the services
 * are asked one after the other, the likeliest first. A service that does not know the id changes nothing and says 404;
 * one whose permission the caller lacks says 403 before it looks, so a 403 stands only when nobody else knows the id.
 */
@ApplicationScoped
class AskingInTurn {
    private static final Logger LOG = Logger.getLogger(AskingInTurn.class);
    private static final List<Upstream> ORDER = List.of(Upstream.REPORTING, Upstream.TAKEDOWN, Upstream.NOTICE);
    private static final Set<Integer> NOT_MINE = Set.of(403, 404, 405);
    private static final long LARGEST_BODY = 65_536;
    private static final Set<String> PASSED_ON = Set.of(
            "authorization", "accept", "accept-language", "content-type", "idempotency-key", "if-match", "traceparent");
    private static final Set<String> PASSED_BACK =
            Set.of("content-type", "etag", "location", "retry-after", "www-authenticate");

    private record Answer(int status, MultiMap headers, Buffer body) {}

    private final ServiceClient services;
    private final GatewayConfig config;
    private final ProblemAnswer answers;

    AskingInTurn(ServiceClient services, GatewayConfig config, ProblemAnswer answers) {
        this.services = services;
        this.config = config;
        this.answers = answers;
    }

    void ask(RoutingContext context) {
        var bounded = new BoundedBody(context.request(), LARGEST_BODY);
        var body = Buffer.buffer();
        bounded.handler(body::appendBuffer);
        bounded.exceptionHandler(failure -> answers.send(
                context, Problem.of(bounded.isExceeded() ? CommonProblem.TOO_LARGE : CommonProblem.INVALID_REQUEST)));
        bounded.endHandler(end -> {
            if (!bounded.isExceeded()) {
                next(context, body, 0, null);
            }
        });
        bounded.resume();
    }

    private void next(RoutingContext context, Buffer body, int turn, Answer refusal) {
        if (turn == ORDER.size()) {
            finish(context, refusal);
            return;
        }
        send(context, body, ORDER.get(turn))
                .onSuccess(answer -> {
                    if (NOT_MINE.contains(answer.status())) {
                        next(context, body, turn + 1, refusal != null && refusal.status() == 403 ? refusal : answer);
                    } else {
                        finish(context, answer);
                    }
                })
                .onFailure(failure -> {
                    LOG.warnf("%s did not answer: %s", ORDER.get(turn).peer(), failure.toString());
                    answers.send(context, Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", "5"));
                });
    }

    private Future<Answer> send(RoutingContext context, Buffer body, Upstream upstream) {
        var given = context.request();
        return services.request(upstream, given.method(), given.uri()).compose(request -> {
            PASSED_ON.forEach(name -> {
                var value = given.getHeader(name);
                if (value != null) {
                    request.putHeader(name, value);
                }
            });
            return request.send(body).compose(AskingInTurn::read);
        });
    }

    private static Future<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), response.headers(), body));
    }

    private void finish(RoutingContext context, Answer answer) {
        if (answer.status() == 404 || answer.status() == 405) {
            answers.send(context, Problem.notFound());
            return;
        }
        var response = context.response().setStatusCode(answer.status());
        PASSED_BACK.forEach(name -> {
            var value = answer.headers().get(name);
            if (value != null) {
                response.putHeader(
                        name, name.equals("location") ? PublicLocation.of(value, config.publicUrl()) : value);
            }
        });
        context.end(answer.body());
    }
}
