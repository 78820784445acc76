package org.safeharbour.gateway.session;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sessions and bearer tokens of one realm are two tenants here; for everybody else they are one realm. Runs before the
 * kit makes a caller of the identity.
 */
@ApplicationScoped
class ApiRealms implements SecurityIdentityAugmentor {
    private static final String TENANT = "tenant-id";
    private static final String SUFFIX = "-api";

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        String tenant = identity.getAttribute(TENANT);
        if (tenant == null || !tenant.endsWith(SUFFIX)) {
            return Uni.createFrom().item(identity);
        }
        var realm = tenant.substring(0, tenant.length() - SUFFIX.length());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(TENANT, realm)
                        .build());
    }
}
