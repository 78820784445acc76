package org.safeharbour.notice.intake.grammar;

/** What a demand is about (contract: "Intake"). */
public enum TargetKind {
    ACCOUNT,
    POST,
    GROUP,
    LINK,
    MEDIA,
    PHONE,
    EMAIL,
    HASH
}
