package org.safeharbour.reporting.disclosure;

import java.util.List;
import org.safeharbour.reporting.evidence.Target;

/** The records of one target, as they are sealed. */
record TargetRecords(Target target, List<AccountRecord> records) {
    /** Only the records of some categories. */
    TargetRecords only(java.util.Set<DataCategory> categories) {
        return new TargetRecords(
                target,
                records.stream()
                        .filter(record -> categories.contains(record.category()))
                        .toList());
    }

    /** Without the values, which are personal. */
    @Override
    public String toString() {
        return "TargetRecords[" + records.size() + "]";
    }
}
