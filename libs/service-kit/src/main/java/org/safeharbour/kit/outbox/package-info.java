/** Commands to other services, written in the business transaction and delivered in order per stream. */
package org.safeharbour.kit.outbox;
