package org.safeharbour.notice.notice;

import java.time.Instant;
import java.util.List;

/**
 * One numbered point of a letter, as registered.
 *
 * @param position from 1
 * @param number what the letter prints, or null
 * @param type what it asks for
 * @param text its words
 * @param dueAt the moment it names, or null
 * @param dueWithin the period it names (ISO-8601), or null
 * @param openEnded asks for "all" of something that it does not list
 * @param dataCategories data asked for
 * @param from begin of the data asked for (date or instant, ISO-8601), or null
 * @param to end of the data asked for, or null
 */
public record Point(
        int position,
        String number,
        DemandType type,
        String text,
        Instant dueAt,
        String dueWithin,
        boolean openEnded,
        List<DataCategory> dataCategories,
        String from,
        String to) {
    public Point {
        dataCategories = List.copyOf(dataCategories);
    }

    /** The same point at another place. */
    Point at(int place) {
        return new Point(place, number, type, text, dueAt, dueWithin, openEnded, dataCategories, from, to);
    }
}
