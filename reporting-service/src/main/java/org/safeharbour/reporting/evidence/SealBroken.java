package org.safeharbour.reporting.evidence;

import java.io.Serial;

/** Sealed bytes that do not open: changed, moved to another row, or sealed under another key. */
public final class SealBroken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, without any content. */
    public SealBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
