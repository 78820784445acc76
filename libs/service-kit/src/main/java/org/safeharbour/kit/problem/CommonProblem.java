package org.safeharbour.kit.problem;

/** Problems that any service can answer. */
public enum CommonProblem implements ProblemType {
    /** A value is missing or out of bounds; {@code errors} names the paths. */
    INVALID_REQUEST(400, "invalid-request"),
    /** Not JSON, or JSON with unknown or doubled fields or wrong types. */
    MALFORMED_JSON(400, "malformed-json"),
    UNAUTHENTICATED(401, "unauthenticated"),
    FORBIDDEN(403, "forbidden"),
    /** Not there, or not yours: both look the same. */
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    CONFLICT(409, "conflict"),
    /** The object changed since it was read (If-Match). */
    STALE(412, "stale"),
    TOO_LARGE(413, "too-large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
    UNPROCESSABLE(422, "unprocessable"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    INTERNAL(500, "internal"),
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String slug;

    CommonProblem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    /** The common problem for a bare HTTP status; a status of its class where none fits exactly. */
    static CommonProblem ofStatus(int status) {
        for (var problem : values()) {
            if (problem.status == status && problem != MALFORMED_JSON) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL : INVALID_REQUEST;
    }
}
