package org.safeharbour.reporting.incident;

import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingProblem;

/** Every report here is a child-safety matter. */
final class ChildSafety {
    private ChildSafety() {}

    /** @throws Problem 403 child-safety-required */
    static void require(Caller caller) {
        if (!caller.may(Permission.CHILD_SAFETY)) {
            throw Problem.of(ReportingProblem.CHILD_SAFETY_REQUIRED);
        }
    }
}
