package org.safeharbour.takedown.order;

import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.takedown.Permission;
import org.safeharbour.takedown.TakedownProblem;

/** Who sees more of a child-safety matter than number, state and counts. */
final class ChildSafety {
    private ChildSafety() {}

    static boolean maySee(Caller caller, Terms terms) {
        return !terms.childSafety() || caller.may(Permission.CHILD_SAFETY);
    }

    /** @throws Problem 403 child-safety-required */
    static void require(Caller caller, Terms terms) {
        if (!maySee(caller, terms)) {
            throw Problem.of(TakedownProblem.CHILD_SAFETY_REQUIRED);
        }
    }
}
