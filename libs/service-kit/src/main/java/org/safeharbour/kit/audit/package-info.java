/** Compares the ledger with the rows it tells of, by itself; a difference is work for a person. */
package org.safeharbour.kit.audit;
