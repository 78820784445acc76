package org.safeharbour.notice.intake.grammar;

/** One action that is asked for, in the words that ask for it. */
record Clause(DemandType type, String text) {}
