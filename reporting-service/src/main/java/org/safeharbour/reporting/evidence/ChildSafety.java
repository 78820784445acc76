package org.safeharbour.reporting.evidence;

import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.Permission;

/** Who sees more of a child-safety matter than number, clocks and state. */
final class ChildSafety {
    private ChildSafety() {}

    static boolean maySee(Caller caller, boolean childSafety) {
        return !childSafety || caller.may(Permission.CHILD_SAFETY);
    }

    /** @throws Problem 403 */
    static void require(Caller caller, boolean childSafety) {
        if (!maySee(caller, childSafety)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
    }
}
