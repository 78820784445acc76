/** Lawful disclosure: what was asked and is permitted is collected, approved by another person, sealed and handed over. */
package org.safeharbour.reporting.disclosure;
