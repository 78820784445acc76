package org.safeharbour.reporting.evidence;

import java.io.Serial;

/** The platform gave no answer that can be trusted; asking again may help. The message is a short code, never content. */
public final class PlatformUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** No connection: the question cannot be the cause. Takedown-service waits out an outage when it reads this code. */
    static final String UNREACHED = "unreached";

    /** A short code, never content. */
    public PlatformUnavailable(String code) {
        super(code);
    }
}
