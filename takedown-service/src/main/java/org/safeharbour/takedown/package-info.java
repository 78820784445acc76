/** Takedown orders: what is to be blocked or removed, who approved it, and the proof that it happened. */
package org.safeharbour.takedown;
