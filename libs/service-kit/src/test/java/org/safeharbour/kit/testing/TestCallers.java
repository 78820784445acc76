package org.safeharbour.kit.testing;

import java.util.Set;
import org.safeharbour.kit.caller.Caller;

/** Callers for tests below the HTTP layer. */
public final class TestCallers {
    private TestCallers() {}

    /** A member of staff with permissions. */
    public static Caller staff(String person, String... permissions) {
        return new Caller(Caller.Kind.STAFF, person, person, null, Set.of(permissions), null);
    }

    /** An officer of an agency. */
    public static Caller officer(String person, String agency) {
        return new Caller(Caller.Kind.OFFICER, person, person, agency, Set.of("officer"), null);
    }
}
