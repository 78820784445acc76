package org.safeharbour.notice;

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
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lets one test act as several people: the header names one of the people of the HTTP contract. */
@ApplicationScoped
class TestLogin implements HttpAuthenticationMechanism, IdentityProvider<TestLogin.Person> {
    static final String HEADER = "X-Test-Person";

    private static final String MACHINE = "service-account-";

    private static final Set<String> ANALYST =
            Set.of("notice.file", "notice.read", "notice.handle", "reply.draft", "task.handle", "child-safety");
    private static final Set<String> DIRECTORY =
            Set.of("notice.read", "notice.handle", "directory.edit", "directory.approve", "child-safety");
    private static final Map<String, Set<String>> STAFF = staff(
            "analyst", ANALYST,
            "analyst2", Set.of("notice.file", "notice.read", "notice.handle", "reply.draft", "task.handle"),
            "nodal-officer",
                    Set.of(
                            "notice.file",
                            "notice.read",
                            "notice.handle",
                            "reply.draft",
                            "reply.approve",
                            "task.handle",
                            "child-safety"),
            "compliance-officer", Set.of("notice.read", "reply.approve", "child-safety", "audit.read"),
            "approver", DIRECTORY,
            "approver2", DIRECTORY,
            "approver3", DIRECTORY,
            "service-account-reporting-service", Set.of("service.message"),
            "service-account-takedown-service", Set.of("service.message"),
            "auditor", Set.of("audit.read"),
            "admin", Set.of("admin.users"));
    private static final Set<String> OFFICERS = Set.of("delhi-police", "ifso", "ncpcr", "dcw", "meity", "mp-police");

    private static Map<String, Set<String>> staff(Object... namesAndPermissions) {
        var people = new HashMap<String, Set<String>>();
        for (int i = 0; i < namesAndPermissions.length; i += 2) {
            var permissions = new HashSet<String>();
            ((Set<?>) namesAndPermissions[i + 1]).forEach(p -> permissions.add(p.toString()));
            people.put(namesAndPermissions[i].toString(), permissions);
        }
        return people;
    }

    /** Who the request claims to be. */
    static final class Person extends BaseAuthenticationRequest {
        private final String name;

        Person(String name) {
            this.name = name;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var name = context.request().getHeader(HEADER);
        return name == null
                ? Uni.createFrom().optional(java.util.Optional.empty())
                : identities.authenticate(new Person(name));
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Person person, AuthenticationRequestContext context) {
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(person.name));
        if (OFFICERS.contains(person.name)) {
            identity.addRole("officer").addAttribute("agency_id", person.name);
        } else {
            identity.addRoles(STAFF.get(person.name));
            if (person.name.startsWith(MACHINE)) {
                identity.addAttribute("azp", person.name.substring(MACHINE.length()));
            }
        }
        return Uni.createFrom().item(identity.build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Test"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Person.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }

    @Override
    public int getPriority() {
        return 2_000;
    }

    @Override
    public Class<Person> getRequestType() {
        return Person.class;
    }
}
