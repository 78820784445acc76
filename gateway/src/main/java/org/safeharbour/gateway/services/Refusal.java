package org.safeharbour.gateway.services;

import java.io.Serial;
import java.util.Map;

/** What a service refused, as it said it. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> problem;

    Refusal(int status, Map<String, Object> problem) {
        super("refused with " + status, null, false, false);
        this.status = status;
        this.problem = problem;
    }

    /** The service's status. */
    public int status() {
        return status;
    }

    /** The members of its problem+json. */
    public Map<String, Object> problem() {
        return problem;
    }
}
