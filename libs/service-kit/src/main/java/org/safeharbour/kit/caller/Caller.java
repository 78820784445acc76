package org.safeharbour.kit.caller;

import java.util.Set;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/**
 * Who acts: a person (perhaps through another service), a machine, or this service itself.
 *
 * @param kind what sort of caller
 * @param person the human, the same for all accounts of one human; for machines and the system the client's name
 * @param account the account that was used
 * @param agency slug of an officer's agency, else null
 * @param permissions permission names that were granted
 * @param service the service through which the call came, null when it came directly
 */
public record Caller(Kind kind, String person, String account, String agency, Set<String> permissions, String service) {

    /** The sorts of caller. */
    public enum Kind {
        /** A member of the platform's staff. */
        STAFF,
        /** An officer of an agency; sees the agency's own rows only. */
        OFFICER,
        /** A machine with credentials of its own. */
        MACHINE,
        /** This service's own scheduled work. */
        SYSTEM
    }

    public Caller {
        permissions = Set.copyOf(permissions);
        if (kind == Kind.OFFICER && (agency == null || agency.isBlank())) {
            throw new IllegalArgumentException("an officer belongs to an agency");
        }
    }

    /** The service's own work, for example a relay. */
    public static Caller system(String service) {
        return new Caller(Kind.SYSTEM, service, service, null, Set.of(), null);
    }

    /** Whether the permission was granted. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** @throws Problem 403 when the permission was not granted */
    public void require(String permission) {
        if (!may(permission)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
    }

    /** Whether this is an officer of an agency. */
    public boolean isOfficer() {
        return kind == Kind.OFFICER;
    }

    /** Value of the database setting {@code app.agency}: an agency's slug, or {@code *} for all rows. */
    public String rowScope() {
        return isOfficer() ? agency : "*";
    }

    /** The pseudonymous actor of ledger entries: kind and person, no name. */
    public String actor() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + person;
    }
}
