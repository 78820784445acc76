package org.safeharbour.takedown.order;

/**
 * A target as it came in.
 *
 * @param line where it stood, counted from 1
 * @param target its canonical form
 * @param written how it was spelled
 */
record GivenTarget(int line, Target target, String written) {}
