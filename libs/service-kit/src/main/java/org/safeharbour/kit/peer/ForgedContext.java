package org.safeharbour.kit.peer;

import java.io.Serial;

/** A message's context is not the sender's word about this very message. */
public final class ForgedContext extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ForgedContext() {
        super("the context does not belong to the message");
    }

    ForgedContext(Exception cause) {
        super("the context cannot be read", cause);
    }
}
