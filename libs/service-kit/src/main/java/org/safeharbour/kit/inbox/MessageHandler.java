package org.safeharbour.kit.inbox;

/**
 * The effect of one type of message; a CDI bean. It runs in the transaction that also stores the inbox row, as the caller
 * of the message's context, and once a message. A {@link org.safeharbour.kit.problem.Problem} with a 4xx status refuses the
 * message for good; anything else that is thrown is tried again.
 */
public interface MessageHandler<T> {
    /** The type that this handles, for example {@code order.open}. */
    String type();

    /** The record that the body's JSON is read into, strictly. */
    Class<T> bodyType();

    /** The effect. What is returned (null allowed) is written as JSON and repeated to repeats. */
    Object handle(Message<T> message);
}
