package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.List;

/** Points that follow one another in one style of numbering. */
final class PointList {
    private final String style;
    private final List<Point> points = new ArrayList<>();
    private int last;

    PointList(String style) {
        this.style = style;
    }

    boolean isContinuedBy(String otherStyle, int value) {
        return style.equals(otherStyle) && (isBulleted() || value == last + 1);
    }

    void add(Point point, int value) {
        points.add(point);
        last = value;
    }

    boolean isBulleted() {
        return style.startsWith("-");
    }

    /** True if this list can be a part of the point: it is numbered in another way and holds another point. */
    boolean isNestedUnder(Point point) {
        Point first = points.getFirst();
        boolean sameSort = first.number() != null
                && point.number() != null
                && Character.isDigit(first.number().charAt(0))
                        == Character.isDigit(point.number().charAt(0));
        return !sameSort && !points.contains(point);
    }

    List<Point> points() {
        return points;
    }

    int from() {
        return points.getFirst().from();
    }

    int to() {
        return points.getLast().to();
    }
}
