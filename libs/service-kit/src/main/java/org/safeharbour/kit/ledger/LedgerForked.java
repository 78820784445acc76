package org.safeharbour.kit.ledger;

import java.io.Serial;

/**
 * The database shows another log than the one that was signed before (restored from a backup, or tampered with). Nothing is
 * signed until an operator has found out why and begins a new origin.
 */
final class LedgerForked extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LedgerForked(String reason) {
        super(reason);
    }
}
