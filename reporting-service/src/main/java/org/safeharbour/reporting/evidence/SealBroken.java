package org.safeharbour.reporting.evidence;

import java.io.Serial;

/** Sealed bytes that do not open: changed, moved to another row, or sealed under another key. */
final class SealBroken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SealBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
