package org.safeharbour.reporting.change;

import java.time.Instant;
import java.util.UUID;

/** A change and the digest that its second person decides about. */
public record ChangeView(
        UUID id, String kind, UUID objectId, String digest, String reason, Instant proposedAt, ProposalState state) {

    static ChangeView of(Proposal proposal) {
        return new ChangeView(
                proposal.id(),
                proposal.kind(),
                proposal.objectId(),
                proposal.digest(),
                proposal.reason(),
                proposal.proposedAt(),
                proposal.state());
    }
}
