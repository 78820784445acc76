package org.safeharbour.notice.clock;

import java.util.Locale;

/** Something was asked of a clock that its state or its rule does not allow; the clock is unchanged. */
public final class IllegalClockTransition extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    IllegalClockTransition(String rule, ClockState from, ClockState to) {
        super("a clock of %s cannot go from %s to %s".formatted(rule, from, to));
    }

    IllegalClockTransition(String rule, String refused) {
        super(String.format(Locale.ROOT, "a clock of %s %s", rule, refused));
    }
}
