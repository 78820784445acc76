/**
 * Decides from the outside whether anything was lost or done twice: reads the clients' history, the platform's log and the ledger
 * exports, and nothing else. It knows no service and opens no connection.
 */
package org.safeharbour.system.checker;
