package org.safeharbour.ledger;

/**
 * A text, key, proof or JSON document that does not have the shape its specification asks for.
 *
 * <p>The message is for developers and logs; whoever shows something to a person chooses a text of its own.
 */
public final class MalformedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says in developer's words what is wrong; the offending bytes are not repeated. */
    public MalformedException(String message) {
        super(message);
    }

    /** As above, with what a decoder said about it. */
    public MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
