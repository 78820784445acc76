package org.safeharbour.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.safeharbour.gateway.ProblemAnswer;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/**
 * In front of the pages, after authentication: a log-in is in the ledger before its first page is shown, and what is
 * refused is noted. A known session costs nothing.
 */
@ApplicationScoped
class PageDoor {
    private static final Logger LOG = Logger.getLogger(PageDoor.class);
    /** After authentication (a filter), before the resources. */
    private static final int ORDER = 100;

    private final RecordingLogIn recording;
    private final WatchingAnswers watching;
    private final ProblemAnswer answers;

    PageDoor(RecordingLogIn recording, WatchingAnswers watching, ProblemAnswer answers) {
        this.recording = recording;
        this.watching = watching;
        this.answers = answers;
    }

    void mount(@Observes Router router) {
        router.route("/portal/*").order(ORDER).handler(this::enter);
        router.route("/console/*").order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(identity -> admit(context, identity), failure -> pass(context));
    }

    private void admit(RoutingContext context, SecurityIdentity identity) {
        watching.watch(context, identity);
        var login = LogIn.of(identity).filter(found -> !recording.isRecorded(found));
        if (login.isEmpty()) {
            pass(context);
            return;
        }
        context.vertx()
                .executeBlocking(
                        () -> {
                            recording.began(login.get());
                            return true;
                        },
                        false)
                .onSuccess(done -> pass(context))
                .onFailure(failure -> {
                    // What cannot be recorded must not happen.
                    LOG.error("a log-in could not be recorded", failure);
                    answers.send(context, Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", "5"));
                });
    }

    private static void pass(RoutingContext context) {
        context.request().resume();
        context.next();
    }
}
