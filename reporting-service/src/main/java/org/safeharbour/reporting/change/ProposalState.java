package org.safeharbour.reporting.change;

/** The states of a proposed change; both ends are final. */
public enum ProposalState {
    PROPOSED,
    APPROVED,
    REJECTED
}
