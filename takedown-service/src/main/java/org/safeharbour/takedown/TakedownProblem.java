package org.safeharbour.takedown;

import org.safeharbour.kit.problem.ProblemType;

/** Refusals by the rules of takedown orders. */
public enum TakedownProblem implements ProblemType {
    /** Proposer, last editor and approver are different people. */
    SAME_PERSON(409, "same-person"),
    /** The order is not what the approver saw. */
    DIGEST_CHANGED(409, "digest-changed"),
    /** The order, or this person's part in it, was decided before. */
    ALREADY_DECIDED(409, "already-decided"),
    /** Targets of a dispatched order are still on their way. */
    TARGETS_INCOMPLETE(409, "targets-incomplete"),
    /** An order without a target cannot be approved. */
    NO_TARGETS(409, "no-targets"),
    /** The matter is one of child safety and the caller lacks that permission. */
    CHILD_SAFETY_REQUIRED(403, "child-safety-required"),
    /** More rows than one call or one order takes. */
    TOO_MANY_TARGETS(413, "too-many-targets");

    private final int status;
    private final String slug;

    TakedownProblem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }
}
