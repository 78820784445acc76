package org.safeharbour.takedown.order;

/**
 * One row of a list of targets, before anybody has looked at it.
 *
 * @param line counted from 1
 * @param kind null when the list does not say
 * @param value as written
 * @param defect bundle key of what is wrong with the row as such, null when it can be read
 */
record TargetRow(int line, TargetKind kind, String value, String defect) {
    static TargetRow of(int line, TargetKind kind, String value) {
        return new TargetRow(line, kind, value, value == null || value.isBlank() ? "targets.empty" : null);
    }

    static TargetRow defective(int line, String value, String defect) {
        return new TargetRow(line, null, value, defect);
    }
}
