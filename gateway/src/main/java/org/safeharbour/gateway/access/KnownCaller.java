package org.safeharbour.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.safeharbour.kit.caller.Caller;

/** The caller that the kit made of an identity, outside a request of the resources too. */
final class KnownCaller {
    private KnownCaller() {}

    static Optional<Caller> of(SecurityIdentity identity) {
        return identity.getAttributes().values().stream()
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .findFirst();
    }
}
