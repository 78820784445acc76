package org.safeharbour.reporting.statistics;

/**
 * A row of the figures.
 *
 * @param imported whether they were taken over from before this installation
 * @param medianSeconds from receipt to effect, null when nothing was done
 * @param p95Seconds 95th percentile of the same
 */
record FigureRow(String key, Counts counts, boolean imported, Long medianSeconds, Long p95Seconds) {}
