/** Changes that need a second person and have no approval call of their own: one road for all features. */
package org.safeharbour.reporting.change;
