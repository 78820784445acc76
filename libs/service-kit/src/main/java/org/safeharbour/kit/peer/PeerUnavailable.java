package org.safeharbour.kit.peer;

import java.io.Serial;

/** Another service, or the identity provider, cannot be used right now; nothing was lost, try again later. */
public final class PeerUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The reason names no data and no person. */
    public PeerUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
