package org.safeharbour.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.safeharbour.kit.database.DatabaseAway;
import org.safeharbour.kit.message.Messages;

/** Turns whatever a request throws into {@code application/problem+json}; never a stack trace, never a message of a library. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String MULTIPART = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String MEDIA_TYPE = "application/problem+json";

    @ServerExceptionMapper
    Response problem(Problem problem, ContainerRequestContext request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ValidationException.class})
    Response invalid(ValidationException exception, ContainerRequestContext request) {
        if (!(exception instanceof ConstraintViolationException violations)) {
            return internal(exception, request);
        }
        var problem = Problem.of(CommonProblem.INVALID_REQUEST);
        violations.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(path(v.getPropertyPath()), v.getMessage()))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .forEach(e -> problem.literalError(e.path(), e.message()));
        return answer(problem, request);
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class, InvalidFormatException.class})
    Response malformed(JacksonException exception, ContainerRequestContext request) {
        return answer(malformedJson(exception), request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException exception, ContainerRequestContext request) {
        return answer(
                Problem.of(CommonProblem.UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), request);
    }

    @ServerExceptionMapper
    Response incompleteToken(AuthenticationCompletionException exception, ContainerRequestContext request) {
        return answer(
                Problem.of(CommonProblem.UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, ContainerRequestContext request) {
        return answer(Problem.of(CommonProblem.FORBIDDEN), request);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException exception, ContainerRequestContext request) {
        return answer(Problem.notFound(), request);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception, ContainerRequestContext request) {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem, request);
            }
            if (cause instanceof JacksonException json) {
                return answer(malformedJson(json), request);
            }
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        return status >= 500
                ? internal(exception, request)
                : answer(Problem.of(CommonProblem.ofStatus(status)), request);
    }

    @ServerExceptionMapper
    Response overloaded(RejectedExecutionException exception, ContainerRequestContext request) {
        return answer(Problem.of(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5"), request);
    }

    @ServerExceptionMapper
    Response anything(Exception exception, ContainerRequestContext request) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem, request);
            }
        }
        return isBrokenForm(exception)
                ? answer(Problem.invalid("body", "form.broken"), request)
                : internal(exception, request);
    }

    /** The parser of multipart bodies throws what an unreadable disk would throw, too: only the place tells them apart. */
    private static boolean isBrokenForm(Exception exception) {
        var frames = exception.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith(MULTIPART);
    }

    private static Response internal(Exception exception, ContainerRequestContext request) {
        if (DatabaseAway.isBehind(exception)) {
            LOG.warn("the database is away: " + request.getMethod());
            return answer(Problem.of(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5"), request);
        }
        // The path may hold an identifier of a person; the route's own logs carry what an operator needs.
        LOG.error("request failed: " + request.getMethod(), exception);
        return answer(Problem.of(CommonProblem.INTERNAL), request);
    }

    private static Problem malformedJson(JacksonException exception) {
        var problem = Problem.of(CommonProblem.MALFORMED_JSON);
        if (exception instanceof JsonMappingException mapping) {
            problem.literalError(path(mapping.getPath()), Messages.text("json.unexpected"));
        }
        return problem;
    }

    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    /** Drops the method and its parameter: the client knows the body's paths, not our method names. */
    private static String path(Path path) {
        var text = path.toString();
        int depth = 0;
        for (var node : path) {
            depth++;
            if (depth > 2 && node.getName() != null) {
                int begin = text.indexOf('.', text.indexOf('.') + 1) + 1;
                return text.substring(begin);
            }
        }
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static Response answer(Problem problem, ContainerRequestContext request) {
        var response =
                Response.status(problem.type().status()).type(MEDIA_TYPE).entity(problem.body(language(request)));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private static Locale language(ContainerRequestContext request) {
        for (var wanted : request.getAcceptableLanguages()) {
            for (var known : Messages.LANGUAGES) {
                if (known.getLanguage().equals(wanted.getLanguage())) {
                    return known;
                }
            }
        }
        return Locale.ENGLISH;
    }
}
