package org.safeharbour.notice.intake.grammar;

/** What sort of body an issuer is, as far as it decides the kind of its letters. */
enum AuthorityKind {
    POLICE,
    COURT,
    COMMISSION,
    MINISTRY,
    FLAGGER,
    OTHER
}
