package org.safeharbour.chirp.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.safeharbour.chirp.database.DatabaseFailure;
import org.safeharbour.chirp.text.Texts;

/** Turns whatever ends a request badly into a problem answer; nothing of our inside leaves with it. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_SECONDS = "2";

    @ServerExceptionMapper
    Response map(Problem problem, HttpHeaders headers) {
        return answer(problem, headers);
    }

    @ServerExceptionMapper
    Response map(DatabaseFailure failure, HttpHeaders headers) {
        return answer(of(failure), headers);
    }

    @ServerExceptionMapper
    Response map(WebApplicationException e, HttpHeaders headers) {
        return answer(new Problem(ProblemType.ofStatus(e.getResponse().getStatus())), headers);
    }

    @ServerExceptionMapper
    Response map(Throwable e, HttpHeaders headers) {
        LOG.error("A request failed for a reason of our own", e);
        return answer(new Problem(ProblemType.BROKEN), headers);
    }

    /** What a failed statement means to the caller. */
    public static Problem of(DatabaseFailure failure) {
        return switch (failure.kind()) {
            case TAKEN -> new Problem(ProblemType.TAKEN);
            case IMPOSSIBLE_VALUE -> Problem.badInput("", "value");
            case BUSY -> {
                LOG.warnf("The database is busy or away: %s", failure.getMessage());
                yield new Problem(ProblemType.BUSY);
            }
            case BROKEN -> {
                LOG.error("A statement failed", failure);
                yield new Problem(ProblemType.BROKEN);
            }
        };
    }

    private static Response answer(Problem problem, HttpHeaders headers) {
        var answer = Response.status(problem.type().status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(ProblemView.of(problem, Texts.of(headers)));
        if (problem.type() == ProblemType.ADMIN_TOKEN_NEEDED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return withRetry(answer, problem.type().status()).build();
    }

    /** Adds when to come again to an answer that says "not now". */
    public static Response.ResponseBuilder withRetry(Response.ResponseBuilder answer, int status) {
        return status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : answer;
    }
}
