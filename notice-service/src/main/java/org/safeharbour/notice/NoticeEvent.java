package org.safeharbour.notice;

import org.safeharbour.kit.ledger.EventType;

/** What notice-service writes into its ledger: every change, and every read of personal data. */
public enum NoticeEvent implements EventType {
    /** A letter came in; its originals are kept. */
    LETTER_RECEIVED,
    /** Somebody read a letter's draft, targets or an original. */
    LETTER_READ,
    /** A notice was registered and its clocks started. */
    NOTICE_RECEIVED,
    /** Somebody read a notice whole. */
    NOTICE_READ,
    /** Somebody read the targets of a demand. */
    TARGETS_READ,
    /** Somebody read the timeline. */
    TIMELINE_READ,
    /** Receipt was confirmed to the authority. */
    NOTICE_ACKNOWLEDGED,
    /** The officer was called back on a contact of the directory. */
    OFFICER_VERIFIED,
    /** Demands were accepted for work. */
    NOTICE_ACCEPTED,
    /** One demand was handed to whoever does its work. */
    DEMAND_DISPATCHED,
    /** The order made for a demand was decided. */
    ORDER_DECIDED,
    /** Targets of a demand have an outcome. */
    TARGETS_SETTLED,
    /** A demand was answered, refused or carried over. */
    DEMAND_ANSWERED,
    /** The notice was rejected. */
    NOTICE_REJECTED,
    /** The notice was closed. */
    NOTICE_CLOSED,
    /** The authority withdrew the notice. */
    NOTICE_WITHDRAWN,
    /** The authority was asked for everything that its notice lacks. */
    CLARIFICATION_ASKED,
    /** The authority answered a clarification. */
    CLARIFICATION_ANSWERED,
    /** Somebody downloaded a document that came with an answer. */
    ENCLOSURE_READ,
    /** The authority reminded of its notice. */
    REMINDER_RECEIVED,
    /** The platform asked for more time. */
    EXTENSION_ASKED,
    /** The authority granted more time. */
    EXTENSION_GRANTED,
    /** The authority granted no more time. */
    EXTENSION_REFUSED,
    /** A hearing was scheduled, or something about it changed. */
    HEARING_SCHEDULED,
    /** Attendee and outcome of a hearing are known. */
    HEARING_HELD,
    /** A disclosure for a demand is ready, refused, downloaded or expired. */
    DISCLOSURE_DECIDED,
    /** Figures for a demand came in; they stand with their cut-off. */
    FIGURES_GIVEN,
    /** A change of the directory was proposed. */
    AGENCY_CHANGE_PROPOSED,
    /** Somebody else approved a change of the directory; with the last approval it took effect. */
    AGENCY_CHANGE_APPROVED,
    /** A change of the directory was rejected. */
    AGENCY_CHANGE_REJECTED,
    /** Staff read which notices a matter links. */
    MATTER_READ,
    /** Staff linked a notice to a matter. */
    MATTER_LINKED,
    /** Staff took a notice out of a matter. */
    MATTER_UNLINKED,
    /** A reply was drafted. */
    REPLY_DRAFTED,
    /** A draft was sent back. */
    REPLY_REJECTED,
    /** A reply left the house; the entry commits to the hash of its document. */
    REPLY_ISSUED,
    /** Somebody downloaded a reply. */
    REPLY_READ
}
