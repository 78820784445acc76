/** What two services need to trust and follow each other: tokens, signed context, wire format, trace. */
package org.safeharbour.kit.peer;
