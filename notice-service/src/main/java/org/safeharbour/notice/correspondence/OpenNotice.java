package org.safeharbour.notice.correspondence;

import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.notice.Notice;

/** What must hold before something is asked of an authority. */
final class OpenNotice {
    private OpenNotice() {}

    /** @throws Problem 409 when the notice has ended or is no authority's */
    static void require(Notice notice) {
        if (!notice.status().isOpen()) {
            throw notice.wrongStatus();
        }
        if (notice.agency().equals(Agency.NONE)) {
            throw Problem.of(NoticeProblem.NO_OFFICER);
        }
    }
}
