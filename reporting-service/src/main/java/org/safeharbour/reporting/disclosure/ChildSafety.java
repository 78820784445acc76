package org.safeharbour.reporting.disclosure;

import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingProblem;

/** Who sees more of a child-safety matter than number and state: staff with the permission, and the agency's own officers. */
final class ChildSafety {
    private ChildSafety() {}

    static boolean maySee(Caller caller, Terms terms) {
        return !terms.childSafety() || caller.isOfficer() || caller.may(Permission.CHILD_SAFETY);
    }

    /** @throws Problem 403 child-safety-required */
    static void require(Caller caller, Terms terms) {
        if (!maySee(caller, terms)) {
            throw Problem.of(ReportingProblem.CHILD_SAFETY_REQUIRED);
        }
    }
}
