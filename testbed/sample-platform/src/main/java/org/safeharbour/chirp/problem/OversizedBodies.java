package org.safeharbour.chirp.problem;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.safeharbour.chirp.text.Texts;

/** The HTTP server itself refuses a body above its limit, before any resource: gives that answer a problem body too. */
@ApplicationScoped
class OversizedBodies {

    private final Bodies bodies;

    OversizedBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    void answerThem(@Observes Router router) {
        Problem tooLarge = new Problem(ProblemType.TOO_LARGE);
        byte[] body = bodies.write(ProblemView.of(tooLarge, new Texts(Locale.ENGLISH)));
        router.errorHandler(tooLarge.type().status(), context -> context.response()
                .setStatusCode(tooLarge.type().status())
                .putHeader("Content-Type", ProblemView.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(io.vertx.core.buffer.Buffer.buffer(body))
                .onFailure(gone -> context.request().connection().close()));
    }
}
