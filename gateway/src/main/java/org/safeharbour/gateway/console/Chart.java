package org.safeharbour.gateway.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.safeharbour.gateway.services.Statistics;

/**
 * Bars of a few figures in groups, in the units of an SVG: what was brought in stands on top of our own, hatched.
 *
 * @param width width of the drawing
 * @param height height of the drawing, labels included
 * @param floor y of the line on which bars stand
 * @param ticks lines across, with their value
 * @param groups names below, with their middle
 * @param bars bars, each a part of one series in one group
 */
record Chart(int width, int height, int floor, List<Tick> ticks, List<Group> groups, List<Bar> bars) {
    private static final int LEFT = 64;
    private static final int TOP = 12;
    private static final int TALL = 220;
    private static final int BAR = 22;
    private static final int GAP = 28;
    private static final int BELOW = 28;
    private static final int MOST_GROUPS = 40;

    /** The figures that are drawn, in their order. */
    enum Series {
        IDENTIFIED(Statistics.Row::identified),
        REMOVED(Statistics.Row::removed),
        BLOCKED(Statistics.Row::blocked),
        REPORTED(Statistics.Row::reported),
        DISCLOSED(Statistics.Row::disclosed);

        private final ToLongFunction<Statistics.Row> figure;

        Series(ToLongFunction<Statistics.Row> figure) {
            this.figure = figure;
        }
    }

    /** A line across. */
    record Tick(int y, long value) {}

    /** The name of a group. */
    record Group(int x, String key) {}

    /** A part of a bar. */
    record Bar(int x, int y, int width, int height, String series, String key, long value, boolean imported) {}

    /** Names of the series, for the legend. */
    public List<String> series() {
        return List.of(Series.values()).stream().map(Series::name).toList();
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return bars.isEmpty();
    }

    static Chart of(List<Statistics.Row> rows) {
        var keys = rows.stream()
                .map(Statistics.Row::key)
                .distinct()
                .limit(MOST_GROUPS)
                .toList();
        long top = nice(keys.stream().mapToLong(key -> tallest(rows, key)).max().orElse(0));
        var groups = new ArrayList<Group>();
        var bars = new ArrayList<Bar>();
        int each = Series.values().length * BAR + GAP;
        for (int i = 0; i < keys.size(); i++) {
            int left = LEFT + i * each + GAP / 2;
            groups.add(new Group(left + (each - GAP) / 2, keys.get(i)));
            for (var series : Series.values()) {
                stack(bars, rows, keys.get(i), series, left + series.ordinal() * BAR, top);
            }
        }
        var ticks = List.of(new Tick(TOP + TALL, 0), new Tick(TOP + TALL / 2, top / 2), new Tick(TOP, top));
        return new Chart(LEFT + Math.max(1, keys.size()) * each, TOP + TALL + BELOW, TOP + TALL, ticks, groups, bars);
    }

    private static void stack(List<Bar> bars, List<Statistics.Row> rows, String key, Series series, int x, long top) {
        int y = TOP + TALL;
        for (var imported : new boolean[] {false, true}) {
            long value = sum(rows, key, series, imported);
            if (value > 0) {
                int height = (int) Math.max(1, Math.round((double) value / top * TALL));
                y -= height;
                bars.add(new Bar(x, y, BAR - 4, height, series.name(), key, value, imported));
            }
        }
    }

    private static long sum(List<Statistics.Row> rows, String key, Series series, boolean imported) {
        return rows.stream()
                .filter(row -> row.key().equals(key) && row.imported() == imported)
                .mapToLong(series.figure)
                .sum();
    }

    private static long tallest(List<Statistics.Row> rows, String key) {
        return List.of(Series.values()).stream()
                .mapToLong(series -> sum(rows, key, series, false) + sum(rows, key, series, true))
                .max()
                .orElse(0);
    }

    /** The next even round number: 2, 4, 10, 20, 40, 100 … */
    private static long nice(long value) {
        long power = 1;
        while (true) {
            for (long step : new long[] {2, 4, 10}) {
                if (value <= step * power) {
                    return step * power;
                }
            }
            power *= 10;
        }
    }
}
