/** Carrying out approved orders: snapshot first, then the measure, then reading it back. */
package org.safeharbour.takedown.enforcement;
