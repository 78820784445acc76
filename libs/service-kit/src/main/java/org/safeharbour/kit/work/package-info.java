/** Background work: threads, wake-ups, what runs after a commit. */
package org.safeharbour.kit.work;
