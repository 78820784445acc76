package org.safeharbour.notice.intake.grammar;

import java.util.List;

/**
 * An agency of the directory as the reader needs it.
 *
 * @param slug its key
 * @param name full name
 * @param kind POLICE, COURT, COMMISSION, MINISTRY, FLAGGER or OTHER
 * @param parent slug of the agency that it is a unit of, or null
 * @param names other printed names and abbreviations, in any script
 */
public record Agency(String slug, String name, String kind, String parent, List<String> names) {}
