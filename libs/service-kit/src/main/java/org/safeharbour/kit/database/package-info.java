/** Plain SQL in the running transaction. */
package org.safeharbour.kit.database;
