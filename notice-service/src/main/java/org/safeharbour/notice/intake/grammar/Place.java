package org.safeharbour.notice.intake.grammar;

/**
 * Where a value was read.
 *
 * @param page from 1
 * @param from first character on the page, from 0
 * @param to the one after the last
 */
public record Place(String document, int page, int from, int to) {}
