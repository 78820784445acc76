package org.safeharbour.local;

/** Something that keeps the stack from running, said in one line that a person can act on. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean calledWrongly;

    /** With the text of {@code key}. */
    public StackFailure(String key, Object... arguments) {
        super(Texts.of(key, arguments));
        this.calledWrongly = key.startsWith("up.");
    }

    /** With the text of {@code key} and what lies behind it. */
    public StackFailure(Throwable cause, String key, Object... arguments) {
        super(Texts.of(key, arguments), cause);
        this.calledWrongly = false;
    }

    /** Whether the command line was wrong, not the machine. */
    boolean isCalledWrongly() {
        return calledWrongly;
    }
}
