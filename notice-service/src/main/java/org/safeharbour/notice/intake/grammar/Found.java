package org.safeharbour.notice.intake.grammar;

import java.util.function.Function;

/**
 * A value and where it stands.
 *
 * @param from first character in the text that was searched
 * @param to the one after the last
 */
public record Found<T>(T value, int from, int to) {
    /** The same place with another value. */
    <U> Found<U> map(Function<T, U> change) {
        return new Found<>(change.apply(value), from, to);
    }
}
