package org.safeharbour.gateway;

import org.safeharbour.kit.problem.ProblemType;

/** Refusals of the gateway's own. */
public enum GatewayProblem implements ProblemType {
    /** The address is written in another than its one canonical form. */
    PATH_NOT_CANONICAL(400, "path-not-canonical"),
    /** A form or a script of another site wants to change something here. */
    CROSS_SITE_REQUEST(403, "cross-site-request"),
    /** A form does not belong to this session. */
    FORM_EXPIRED(403, "form-expired");

    private final int status;
    private final String slug;

    GatewayProblem(int status, String slug) {
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
}
