package org.safeharbour.reporting;

import org.safeharbour.kit.ledger.EventType;

/** What this service writes into its ledger. */
public enum ReportingEvent implements EventType {
    /** A snapshot was sealed; the fact {@code contentSha256} is the hash of its bytes. */
    EVIDENCE_KEPT,
    /** Somebody read what the evidence is about. */
    EVIDENCE_VIEWED,
    /** Somebody opened the sealed content, with a stated purpose. */
    EVIDENCE_CONTENT_READ,
    /** A hold forbids deletion. */
    HOLD_OPENED,
    /** A target of a hold reached its outcome. */
    HOLD_TARGETS_SETTLED,
    /** Somebody asked to release a hold. */
    HOLD_RELEASE_PROPOSED,
    /** A second person agreed: the hold is released. */
    HOLD_RELEASED,
    /** A second person disagreed. */
    HOLD_RELEASE_REJECTED
}
