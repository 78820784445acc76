/**
 * The executable rule pack: which statutory clocks a notice starts, why each is due when it is due, and what a notice
 * lacks. Plain Java over data in {@code rulepack/*.json}: no container, no HTTP, no database.
 */
package org.safeharbour.notice.clock;
