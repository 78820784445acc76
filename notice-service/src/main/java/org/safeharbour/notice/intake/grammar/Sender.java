package org.safeharbour.notice.intake.grammar;

/**
 * Who sent the letter.
 *
 * @param email address of the author, or null
 * @param name display name, or null
 * @param verifiedDomain true if the domain is known and our own mail host did not see it fail
 */
public record Sender(String email, String name, boolean verifiedDomain) {}
