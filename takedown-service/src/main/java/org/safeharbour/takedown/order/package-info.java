/** Orders: targets, the approvals of other people, and how far the order is carried out. */
package org.safeharbour.takedown.order;
