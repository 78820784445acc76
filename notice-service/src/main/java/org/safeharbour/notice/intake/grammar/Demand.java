package org.safeharbour.notice.intake.grammar;

import java.util.List;

/**
 * One demand of a letter.
 *
 * @param number as printed, or null
 * @param dueAt ISO 8601 day or moment that the demand itself states, or null
 * @param dueWithin ISO 8601 period that the demand itself states, or null
 * @param targets those that the demand names itself
 * @param openEnded true for "all links", "all accounts"
 * @param from first day of the data asked for (ISO 8601), or null
 * @param to last day of the data asked for, or null
 */
public record Demand(
        String number,
        DemandType type,
        String text,
        String dueAt,
        String dueWithin,
        List<Target> targets,
        boolean openEnded,
        List<DataCategory> dataCategories,
        String from,
        String to) {

    /** The same demand as another type. */
    Demand as(DemandType other) {
        return new Demand(number, other, text, dueAt, dueWithin, targets, openEnded, dataCategories, from, to);
    }
}
