package org.safeharbour.reporting.change;

import java.time.Instant;

/** One kind of change that needs a second person; each feature brings its own as a bean. Runs in the decision's transaction. */
public interface FourEyesChange {
    /** The kind's name, as in the HTTP contract and the table. */
    String kind();

    /** Permission that the deciding person needs. */
    String permission();

    /**
     * Digest of what would be done now.
     *
     * @throws org.safeharbour.kit.problem.Problem 403 or 404 when this caller may not decide about it
     */
    String digest(Proposal proposal);

    /** A second person agreed: does it. */
    void carryOut(Proposal proposal, Instant at);

    /** A second person disagreed. */
    void drop(Proposal proposal, Instant at);
}
