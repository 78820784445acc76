package org.safeharbour.chirp.admin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemType;

/** Lets through who calls from this machine and carries the operator's token. */
@Provider
@AdminOnly
public class AdminGuard implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AdminToken token;

    @Context
    HttpServerRequest request;

    AdminGuard(AdminToken token) {
        this.token = token;
    }

    /** Refuses with 403 from elsewhere, with 401 without the token. */
    @Override
    public void filter(ContainerRequestContext context) {
        if (!loopback(request.connection().remoteAddress().hostAddress())) {
            throw new Problem(ProblemType.NOT_FROM_HERE);
        }
        List<String> values = context.getHeaders().get(HttpHeaders.AUTHORIZATION);
        String value = values == null || values.size() != 1 ? "" : values.getFirst();
        if (!value.startsWith(SCHEME) || !token.fits(value.substring(SCHEME.length()))) {
            throw new Problem(ProblemType.ADMIN_TOKEN_NEEDED);
        }
    }

    /** The address is a literal, so nothing is looked up. */
    static boolean loopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // not an address at all, so not ours
        }
    }
}
