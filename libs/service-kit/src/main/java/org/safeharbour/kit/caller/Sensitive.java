package org.safeharbour.kit.caller;

import java.util.Objects;

/** Personal data on its way through the code: printing it, also by mistake in a log, shows nothing. */
public final class Sensitive<T> {
    private final T value;

    private Sensitive(T value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Wraps a value. */
    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    /** The value, for the one place that needs it. */
    public T reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
