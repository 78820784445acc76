package org.safeharbour.notice.intake.grammar;

/** What a demand asks for (contract: "Intake"). */
public enum DemandType {
    DISCLOSE,
    REMOVE,
    BLOCK,
    PRESERVE,
    EXPLAIN,
    COUNT,
    APPEAR,
    REPORT
}
