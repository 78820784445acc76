/** The specimen letters, written afresh for each run: what the authorities of the main job send. */
package org.safeharbour.local.letter;
