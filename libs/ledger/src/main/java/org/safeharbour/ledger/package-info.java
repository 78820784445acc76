/** The transparency log: Merkle tree, signed checkpoints, proofs. Plain Java without dependencies. */
package org.safeharbour.ledger;
