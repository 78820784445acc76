package org.safeharbour.gateway.access;

import org.safeharbour.kit.caller.Caller;

/**
 * What is counted together.
 *
 * @param caller who was refused; null: a token that nobody could verify, or callers too many to be told apart
 * @param method method of the request
 * @param route template of its address
 * @param status 401 or 403
 */
record Denial(Caller caller, String method, String route, int status) {
    /** What all are counted as that memory has no room to tell apart. */
    static final String ANY = "*";

    Denial withoutDetail() {
        return new Denial(null, ANY, ANY, status);
    }
}
