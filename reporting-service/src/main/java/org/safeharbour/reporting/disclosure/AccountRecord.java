package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;

/**
 * One value that the platform holds about a target.
 *
 * @param at when, for what happened at a time
 * @param about the post that it belongs to, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountRecord(DataCategory category, String value, Instant at, String about) {
    /** One order everywhere, so that equal records are equal bytes. */
    static final Comparator<AccountRecord> ORDER = Comparator.comparing(AccountRecord::category)
            .thenComparing(AccountRecord::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AccountRecord::value)
            .thenComparing(AccountRecord::about, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Without the value, which is personal. */
    @Override
    public String toString() {
        return "AccountRecord[" + category + "]";
    }
}
