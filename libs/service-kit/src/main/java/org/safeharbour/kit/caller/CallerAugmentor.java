package org.safeharbour.kit.caller;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a {@link Caller} of a verified token. Roles count only when this realm may grant them here: a staff permission in
 * an officer's token is dropped, and so is a permission that this service does not know.
 */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {
    static final String ATTRIBUTE = "safe-harbour.caller";

    private final Callers callers;

    CallerAugmentor(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || identity.getAttribute(ATTRIBUTE) != null) {
            return Uni.createFrom().item(identity);
        }
        var caller = callers.of(identity);
        // The builder adds; only a fresh identity can drop roles that the realm may not grant.
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addAttributes(identity.getAttributes())
                .addCredentials(identity.getCredentials())
                .addAttribute(ATTRIBUTE, caller)
                .addRoles(caller.permissions());
        return Uni.createFrom().item(builder.build());
    }
}
