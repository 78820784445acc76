package org.safeharbour.notice.agency;

/** What sort of authority an agency is; rules of law apply by it. */
public enum AgencyKind {
    POLICE,
    COMMISSION,
    COURT,
    MINISTRY,
    FLAGGER
}
