package org.safeharbour.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.problem.Problem;

/** Answers a refusal below the resources, where no exception mapper works: the same body, the same languages. */
@ApplicationScoped
public class ProblemAnswer {
    /** Media type of every refusal (RFC 9457). */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long PATIENCE_MILLIS = 2_000;

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request with the problem; what the client still sends is not read, so the connection closes. */
    public void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.type().status()).putHeader("Content-Type", MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        closeUnread(context.vertx(), context.request());
        var body = body(problem, context.request().getHeader("Accept-Language"));
        if ("HEAD".equals(context.request().method().name())) {
            response.end();
        } else {
            context.end(body);
        }
    }

    /** After a refusal, what the client still sends is thrown away for a moment, so that it can read the answer; then the connection ends. */
    public static void closeUnread(Vertx vertx, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.resume();
        request.response().putHeader("Connection", "close");
        vertx.setTimer(PATIENCE_MILLIS, timer -> request.connection().close());
    }

    /** The problem as JSON, in the first language of Accept-Language that the suite speaks. */
    public Buffer body(Problem problem, String acceptLanguage) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem.body(language(acceptLanguage))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written", e);
        }
    }

    /** The first language of an Accept-Language header that the suite speaks, else English; a bad header is none. */
    public static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var known = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), Messages.LANGUAGES);
            return known == null ? Locale.ENGLISH : known;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
