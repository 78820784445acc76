/** Partitions made ahead of time. */
package org.safeharbour.kit.partition;
