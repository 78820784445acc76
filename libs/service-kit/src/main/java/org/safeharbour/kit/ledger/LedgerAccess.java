package org.safeharbour.kit.ledger;

/** What is done with the ledger itself. */
enum LedgerAccess implements EventType {
    /** Somebody read the values behind an entry's commitments. */
    OPENINGS_READ
}
