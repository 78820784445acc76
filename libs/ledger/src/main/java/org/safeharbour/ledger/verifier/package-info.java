/** The command line that a regulator runs: it verifies what a log says with nothing but files and a published key. */
package org.safeharbour.ledger.verifier;
