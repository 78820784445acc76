package org.safeharbour.chirp.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.safeharbour.chirp.ChirpConfig;
import org.safeharbour.chirp.text.Texts;

/**
 * Refuses a body announced above the HTTP server's limit with a problem, just before the server would refuse it with an
 * empty answer. A body without an announced length is still cut off by the server itself.
 */
@ApplicationScoped
class OversizedBodies {

    private static final int BEFORE_ALL_OTHERS = -1_000_000;
    private static final int MOST_DIGITS = 18;

    private final long limit;
    private final Bodies bodies;

    OversizedBodies(ChirpConfig config, Bodies bodies) {
        this.limit = config.maxBody().asLongValue();
        this.bodies = bodies;
    }

    void refuseThem(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::check);
    }

    private void check(RoutingContext context) {
        String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || announced.length() <= MOST_DIGITS && Long.parseLong(announced) <= limit) {
            context.next();
            return;
        }
        Problem tooLarge = new Problem(ProblemType.TOO_LARGE);
        byte[] body = bodies.write(ProblemView.of(tooLarge, new Texts(Locale.ENGLISH)));
        context.response()
                .setStatusCode(tooLarge.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(Buffer.buffer(body))
                .onComplete(done -> context.request().connection().close());
    }
}
