/** Mandatory reports about child-safety orders: drafted when an order ends, prepared and approved by two people, handed over. */
package org.safeharbour.reporting.incident;
