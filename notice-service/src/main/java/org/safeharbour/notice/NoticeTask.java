package org.safeharbour.notice;

import org.safeharbour.kit.task.TaskKind;

/** Work that only a person can do. */
public enum NoticeTask implements TaskKind {
    /** A letter could not be read by the machine. */
    LETTER_UNREADABLE,
    /** Account data is asked for and the request may be served. */
    DISCLOSURE_REQUESTED,
    /** A question is to be answered in words. */
    EXPLANATION_REQUESTED,
    /** Somebody has to appear. */
    APPEARANCE_REQUESTED,
    /** A report or certificate is asked for. */
    REPORT_REQUESTED,
    /** A demand without listed targets asks for removal, blocking or preservation. */
    TARGETS_WANTED,
    /** The order made for a demand was rejected or revoked. */
    ORDER_NOT_CARRIED_OUT,
    /** The work on a demand ended, but not for every target. */
    DEMAND_INCOMPLETE,
    /** A demand for "all" of something: a person searches, or says how it could be narrowed. */
    OPEN_ENDED_DEMAND,
    /** A disclosure expired before the authority fetched it. */
    DISCLOSURE_EXPIRED,
    /** The directory's entry of an agency changed: its former contact is to be told. */
    AGENCY_CHANGED,
    /** A notice was withdrawn after work had begun. */
    WITHDRAWN_DURING_WORK
}
