/** Messages from other services, each with its effect in one transaction. */
package org.safeharbour.kit.inbox;
