package org.safeharbour.takedown.testing;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** The people of the local stack, for tests that need several of them: the header {@code X-Test-User} names one. */
@ApplicationScoped
class TestPeople implements HttpAuthenticationMechanism {
    static final String HEADER = "X-Test-User";
    private static final Set<String> ANALYST = Set.of("takedown.request", "task.handle", "child-safety");
    private static final Set<String> APPROVER =
            Set.of("takedown.request", "takedown.approve", "task.handle", "child-safety");
    private static final Map<String, Set<String>> PEOPLE = Map.of(
            "analyst",
            ANALYST,
            "analyst2",
            Set.of("takedown.request", "task.handle"),
            "approver",
            APPROVER,
            "approver2",
            APPROVER,
            "approver3",
            APPROVER,
            "outsider",
            Set.of("takedown.request", "takedown.approve", "task.handle", "audit.read"),
            "auditor",
            Set.of("audit.read"),
            "admin",
            Set.of("admin.users"));

    /** Asks for the identity of a named person. */
    static final class PersonRequest extends BaseAuthenticationRequest {
        private final String name;

        PersonRequest(String name) {
            this.name = name;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var name = context.request().getHeader(HEADER);
        return name == null ? Uni.createFrom().nullItem() : identities.authenticate(new PersonRequest(name));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(PersonRequest.class);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    /** Knows the people. */
    @ApplicationScoped
    static class Identities implements IdentityProvider<PersonRequest> {
        @Override
        public Class<PersonRequest> getRequestType() {
            return PersonRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(PersonRequest request, AuthenticationRequestContext context) {
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new QuarkusPrincipal(request.name))
                            .addRoles(PEOPLE.getOrDefault(request.name, Set.of()))
                            .build());
        }
    }
}
