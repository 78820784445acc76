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
    INCIDENT_REPORT_READ,
    /** An agency asks for data about targets. */
    DISCLOSURE_REQUESTED,
    /** The platform gave records; they are sealed. */
    DISCLOSURE_RECORDS_COLLECTED,
    /** The platform gave more than was asked; it was thrown away unread by people. */
    DISCLOSURE_FIELD_DROPPED,
    /** Everything asked for was collected, or was not there. */
    DISCLOSURE_COLLECTED,
    /** Somebody read which targets a disclosure names and what there is about them. */
    DISCLOSURE_VIEWED,
    /** Somebody narrowed what is released; earlier approvals are void. */
    DISCLOSURE_PREPARED,
    /** The agency's key is another than the one the disclosure was bound to; earlier approvals are void. */
    DISCLOSURE_KEY_CHANGED,
    /** A person approved exactly what the digest names. */
    DISCLOSURE_APPROVED,
    /** A person refused the disclosure. */
    DISCLOSURE_REJECTED,
    /** Nothing can be released. */
    DISCLOSURE_REFUSED,
    /** The approvals no longer hold; people must look again. */
    DISCLOSURE_LAPSED,
    /** The package is sealed to the agency's key; the fact {@code packageSha256} is the hash of its bytes. */
    DISCLOSURE_RELEASED,
    /** An officer of the agency took the package. */
    DISCLOSURE_DOWNLOADED,
    /** Nobody took the package in time. */
    DISCLOSURE_EXPIRED,
    /** The package may be taken once more. */
    DISCLOSURE_RENEWED
}
