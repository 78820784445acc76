/** The service's transparency log: entries, sequencing, checkpoints, proofs. */
package org.safeharbour.kit.ledger;
