package org.safeharbour.reporting.testing;

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

/** People for tests that need several of them: the header {@code X-Test-User} names one. */
@ApplicationScoped
class TestPeople implements HttpAuthenticationMechanism {
    static final String HEADER = "X-Test-User";
    private static final Set<String> DISCLOSURE =
            Set.of("disclosure.prepare", "disclosure.approve", "evidence.read", "task.handle", "child-safety");
    private static final Map<String, Person> PEOPLE = Map.ofEntries(
            Map.entry("disclosure-officer", new Person(DISCLOSURE, Map.of())),
            Map.entry("disclosure-officer2", new Person(DISCLOSURE, Map.of())),
            Map.entry("disclosure-officer3", new Person(DISCLOSURE, Map.of())),
            Map.entry("acceptor", new Person(DISCLOSURE, Map.of())),
            Map.entry("acceptor-again", new Person(DISCLOSURE, Map.of("person_id", "acceptor"))),
            Map.entry("outsider", new Person(Set.of("disclosure.prepare", "disclosure.approve"), Map.of())),
            Map.entry("delhi-officer", new Person(Set.of("officer"), Map.of("agency_id", "delhi-police"))),
            Map.entry("ifso-officer", new Person(Set.of("officer"), Map.of("agency_id", "ifso"))),
            Map.entry(
                    "service-account-notice-service",
                    new Person(Set.of("service.message"), Map.of("azp", "notice-service"))));

    private record Person(Set<String> roles, Map<String, Object> claims) {}

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
            var person = PEOPLE.getOrDefault(request.name, new Person(Set.of(), Map.of()));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new QuarkusPrincipal(request.name))
                            .addRoles(person.roles())
                            .addAttributes(person.claims())
                            .build());
        }
    }
}
