package org.safeharbour.kit.problem;

/**
 * A stable kind of problem (RFC 9457). The kit's own are in {@link CommonProblem}; each service has one enum with the
 * rules of its domain. Texts are in the message bundles under {@code problem.<slug>.title} and
 * {@code problem.<slug>.detail}.
 */
public interface ProblemType {
    /** Last path segment of the type URI, part of the contract. */
    String slug();

    /** HTTP status code. */
    int status();
}
