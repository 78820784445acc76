package org.safeharbour.chirp.problem;

import java.util.Locale;

/** Every error Chirp answers with: its HTTP status, and its slug in {@code https://chirp.example/problems/<slug>}. */
public enum ProblemType {
    BAD_REQUEST(400),
    BAD_SIGNATURE(401),
    STALE_TIMESTAMP(401),
    WRONG_PASSWORD(401),
    ADMIN_TOKEN_NEEDED(401),
    NOT_FROM_HERE(403),
    ACCOUNT_SUSPENDED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TAKEN(409),
    GONE(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNAVAILABLE_FOR_LEGAL_REASONS(451),
    BROKEN(500),
    BUSY(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable name, as {@code bad-signature}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of a status that the HTTP layer itself chose; any other client error counts as a bad request. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? BROKEN : BAD_REQUEST;
    }
}
