package org.safeharbour.reporting.statistics;

/** The five figures together. In a live row one may be negative: more went back in its period than was done. */
record Counts(long identified, long removed, long blocked, long reported, long disclosed) {}
