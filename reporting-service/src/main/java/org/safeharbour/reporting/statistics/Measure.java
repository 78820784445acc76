package org.safeharbour.reporting.statistics;

/** Measures of takedown orders, as in the HTTP contract, and the figure that each adds to; a label removes nothing. */
enum Measure {
    REMOVE_CONTENT(Figure.REMOVED),
    BLOCK_ACCOUNT(Figure.BLOCKED),
    FREEZE(Figure.BLOCKED),
    WITHHOLD_IN_COUNTRY(Figure.REMOVED),
    BLOCK_GROUP(Figure.BLOCKED),
    DELIST_LINK(Figure.REMOVED),
    LABEL(null);

    private final Figure figure;

    Measure(Figure figure) {
        this.figure = figure;
    }

    /** What an effect of this measure adds to; null when to nothing. */
    Figure figure() {
        return figure;
    }
}
