package org.safeharbour.notice.intake.grammar;

/**
 * A stated period.
 *
 * @param iso ISO 8601, in the unit of the letter (weeks as days)
 * @param minutes its length for comparing; a month counts 30 days
 */
record Period(String iso, long minutes) {}
