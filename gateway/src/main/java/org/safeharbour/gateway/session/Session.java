package org.safeharbour.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.safeharbour.gateway.GatewayProblem;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;

/** The log-in of whoever looks at a page. */
@ApplicationScoped
public class Session {
    private final SecurityIdentity identity;
    private final CurrentCaller callers;
    private final FormTokens tokens;

    Session(SecurityIdentity identity, CurrentCaller callers, FormTokens tokens) {
        this.identity = identity;
        this.callers = callers;
        this.tokens = tokens;
    }

    /** Who is logged in; empty on public pages. */
    public Optional<Caller> caller() {
        return isKnowable() ? callers.find() : Optional.empty();
    }

    /** The access token of the log-in, to call services in its name. */
    public Optional<String> accessToken() {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        return Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken);
    }

    /** The token that every form of this log-in carries; empty text when nobody is logged in. */
    public String formToken() {
        return !isKnowable() || identity.isAnonymous() ? "" : tokens.of(login());
    }

    /** @throws Problem 403 form-expired when the form is not one of this log-in */
    public void requireForm(String token) {
        if (identity.isAnonymous() || !tokens.matches(login(), token)) {
            throw Problem.of(GatewayProblem.FORM_EXPIRED);
        }
    }

    /** A refusal before any resource, such as of an unknown file, is answered where nobody may wait for the identity. */
    private static boolean isKnowable() {
        return BlockingOperationControl.isBlockingAllowed();
    }

    /** The identity provider's session (claim sid) outlives the renewal of tokens; without one, the account. */
    private String login() {
        var principal = identity.getPrincipal();
        Object session = principal instanceof JsonWebToken token ? token.getClaim("sid") : null;
        return identity.getAttribute("tenant-id") + "\0" + (session == null ? principal.getName() : session);
    }
}
