package org.safeharbour.local;

/** Something that keeps the stack from running, said in one line that a person can act on. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the text of {@code key}. */
    public StackFailure(String key, Object... arguments) {
        super(Texts.of(key, arguments));
    }

    /** With the text of {@code key} and what lies behind it. */
    public StackFailure(Throwable cause, String key, Object... arguments) {
        super(Texts.of(key, arguments), cause);
    }
}
