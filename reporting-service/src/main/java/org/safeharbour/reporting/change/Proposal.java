package org.safeharbour.reporting.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A change that waits for its second person, or waited.
 *
 * @param kind which feature's change it is, see {@link FourEyesChange#kind}
 * @param objectId what would be changed
 * @param digest over exactly what is proposed
 */
public record Proposal(
        UUID id,
        String kind,
        UUID objectId,
        String digest,
        String reason,
        String proposedBy,
        Instant proposedAt,
        ProposalState state) {}
