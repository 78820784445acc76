/** The platform's figures: a read model of what was identified, removed, blocked, reported and disclosed, and imported history. */
package org.safeharbour.reporting.statistics;
