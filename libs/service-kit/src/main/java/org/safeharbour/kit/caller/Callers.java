package org.safeharbour.kit.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.safeharbour.kit.config.KitConfig;

/** Reads a {@link Caller} from a verified identity. */
@ApplicationScoped
class Callers {
    private static final String TENANT = "tenant-id";
    private static final String AUTHORITIES = "authorities";
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final KitConfig config;

    Callers(KitConfig config) {
        this.config = config;
    }

    /** @throws AuthenticationFailedException for an officer's token that names no agency */
    Caller of(SecurityIdentity identity) {
        var token = identity.getPrincipal() instanceof JsonWebToken jwt ? jwt : null;
        var account = identity.getPrincipal().getName();
        var agency = claim(token, identity, "agency_id");
        var person = claim(token, identity, "person_id");
        if (person == null) {
            person = token != null && token.getSubject() != null ? token.getSubject() : account;
        }
        boolean officer = token == null ? agency != null : AUTHORITIES.equals(identity.getAttribute(TENANT));
        if (officer) {
            if (agency == null || agency.isBlank()) {
                throw new AuthenticationFailedException("an officer's token without an agency");
            }
            return new Caller(
                    Caller.Kind.OFFICER,
                    person,
                    account,
                    agency,
                    allowed(identity, config.permissions().authorities()),
                    null);
        }
        var client = claim(token, identity, "azp");
        boolean machine = account.startsWith(SERVICE_ACCOUNT);
        return new Caller(
                machine ? Caller.Kind.MACHINE : Caller.Kind.STAFF,
                machine ? client : person,
                account,
                null,
                allowed(identity, config.permissions().staff()),
                null);
    }

    private static Set<String> allowed(SecurityIdentity identity, Set<String> grantable) {
        var roles = new LinkedHashSet<>(identity.getRoles());
        roles.retainAll(grantable);
        return roles;
    }

    private static String claim(JsonWebToken token, SecurityIdentity identity, String name) {
        Object value = token == null ? identity.getAttribute(name) : token.getClaim(name);
        return value == null ? null : value.toString();
    }
}
