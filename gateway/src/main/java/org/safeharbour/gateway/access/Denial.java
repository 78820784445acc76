package org.safeharbour.gateway.access;

import org.safeharbour.kit.caller.Caller;

/**
 * What is counted together.
 *
 * @param caller who was refused; null: somebody whom nobody could verify, or callers too many to be told apart
 * @param method method of the request
 * @param route template of its address
 * @param status 401 or 403
 */
record Denial(Caller caller, String method, String route, int status) {
    /** What all are counted as that memory has no room to tell apart. */
    static final String ANY = "*";

    /** Who is not verified may ask for anything: nothing of it makes a sort of its own. */
    private static final String UNVERIFIED_ROUTE = "/api/{}";

    /** @param caller null when nobody could verify who asked */
    static Denial of(Caller caller, String method, String path, int status) {
        return caller == null
                ? new Denial(null, ANY, UNVERIFIED_ROUTE, status)
                : new Denial(caller, method, RouteTemplate.of(path), status);
    }

    Denial withoutRoute() {
        return new Denial(caller, ANY, ANY, status);
    }

    Denial withoutDetail() {
        return new Denial(null, ANY, ANY, status);
    }
}
