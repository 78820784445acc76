package org.safeharbour.kit.problem;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safeharbour.kit.message.Messages;

/**
 * A refusal that the client can act on, thrown anywhere below a resource and answered as
 * {@code application/problem+json} (RFC 9457). Its texts come from the message bundles, in the client's language.
 */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String TYPE_BASE = "https://safeharbour.example/problems/";

    private final transient ProblemType type;
    private final transient Object[] arguments;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** One bad value: a JSON path of the request and what is wrong with it. */
    public record FieldError(String path, String message) {}

    private Problem(ProblemType type, Object... arguments) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.arguments = arguments.clone();
    }

    /** A problem of a type; the arguments fill its detail text. */
    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, arguments);
    }

    /** Shorthand for what is not there or not the caller's. */
    public static Problem notFound() {
        return new Problem(CommonProblem.NOT_FOUND);
    }

    /** Shorthand for one bad value; {@code messageKey} names a text of the bundles. */
    public static Problem invalid(String path, String messageKey, Object... arguments) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(path, messageKey, arguments);
    }

    /** Adds an extension member to the body. */
    public Problem with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    /** Adds a response header, for example Retry-After. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Adds an entry of {@code errors}; {@code messageKey} names a text of the bundles. */
    public Problem error(String path, String messageKey, Object... messageArguments) {
        errors.add(new FieldError(path, Messages.text(messageKey, messageArguments)));
        return this;
    }

    Problem literalError(String path, String message) {
        errors.add(new FieldError(path, message));
        return this;
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** Response headers beside the body. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The body's members in their order. A 404 has no extension, so that all are equal byte for byte. */
    public Map<String, Object> body(Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE_BASE + type.slug());
        body.put("title", Messages.text(locale, "problem." + type.slug() + ".title"));
        body.put("status", type.status());
        body.put("detail", Messages.text(locale, "problem." + type.slug() + ".detail", arguments));
        if (type.status() != CommonProblem.NOT_FOUND.status()) {
            if (!errors.isEmpty()) {
                body.put("errors", List.copyOf(errors));
            }
            body.putAll(extensions);
        }
        return body;
    }
}
