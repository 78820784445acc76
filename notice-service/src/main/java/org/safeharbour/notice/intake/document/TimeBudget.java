package org.safeharbour.notice.intake.document;

/** The time one letter may take to be read; asked between pages, parts and rows. Measured on the monotonic clock. */
final class TimeBudget {
    private final long end;

    private TimeBudget(long end) {
        this.end = end;
    }

    static TimeBudget start() {
        return new TimeBudget(System.nanoTime() + Bounds.TIME.toNanos());
    }

    boolean isSpent() {
        return System.nanoTime() - end > 0;
    }
}
