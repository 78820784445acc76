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
    HOLD_RELEASE_REJECTED,
    /** An authority's question for figures was answered as of a cut-off. */
    FIGURES_GIVEN,
    /** Somebody wants to take over figures of the time before; the fact {@code sha256} names the file. */
    HISTORY_PROPOSED,
    /** A second person agreed: the figures stand, marked as imported. */
    HISTORY_IMPORTED,
    /** A second person disagreed. */
    HISTORY_REJECTED,
    /** A child-safety order ended: a mandatory report is due. */
    INCIDENT_REPORT_OPENED,
    /** Somebody froze what the report shall say. */
    INCIDENT_REPORT_PREPARED,
    /** A second person disagreed with what was prepared. */
    INCIDENT_REPORT_SENT_BACK,
    /** A second person agreed; the fact {@code documentSha256} is the hash of the dossier. */
    INCIDENT_REPORT_FINISHED,
    /** The dossier was handed over; the receipt's number is committed to. */
    INCIDENT_REPORT_FILED,
    /** The report was withdrawn. */
    INCIDENT_REPORT_RETRACTED,
    /** Somebody read a report or took its dossier. */
    INCIDENT_REPORT_READ
}
