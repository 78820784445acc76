package org.safeharbour.takedown.enforcement;

import java.io.Serial;

/** A peer gave no usable answer: nothing is known about the effect, the call is repeated. */
final class ConnectorFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why there was no usable answer. */
    enum Kind {
        /** No connection: the call cannot have had an effect, and its content is not the cause. */
        UNREACHED("connector.outage"),
        /** Too slow, busy, or failing (5xx): an outage that ends by itself. */
        OUTAGE("connector.outage"),
        /** The call itself was refused (4xx): repeating the same will not help. */
        REFUSED("connector.refused"),
        /** An answer that is not signed by the platform, too large, or not as documented. */
        INVALID_ANSWER("connector.invalid-answer");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }

        /** The bundle key of its text. */
        String messageKey() {
            return messageKey;
        }
    }

    private final Kind kind;

    /** @param detail names neither a target nor a person */
    ConnectorFailure(Kind kind, String detail, Throwable cause) {
        super(kind + ": " + detail, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
