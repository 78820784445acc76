/** The gateway's ledger: who logged in and out, and who was refused what. */
package org.safeharbour.gateway.access;
