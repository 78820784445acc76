package org.safeharbour.reporting.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Keeps of the platform's records what was asked, within the period asked for, and throws the rest away: a field more than
 * asked is counted and reported, never kept and never passed on.
 */
final class Sieve {
    private static final int MAX_VALUE = 4_000;
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final String OTHER = "UNKNOWN";

    private final Catalogue catalogue;
    private final Set<DataCategory> wanted;
    private final Period period;
    private final Map<String, Long> dropped = new TreeMap<>();

    Sieve(Catalogue catalogue, Set<DataCategory> wanted, Period period) {
        this.catalogue = catalogue;
        this.wanted = wanted;
        this.period = period;
    }

    /** The records that may be kept, in one order. */
    List<AccountRecord> sift(List<RecordsReader.Given> given) {
        var kept = new ArrayList<AccountRecord>();
        for (var record : given) {
            var category = record == null || record.category() == null
                    ? null
                    : DataCategory.named(record.category()).orElse(null);
            if (category != null && wanted.contains(category) && isSound(record) && isInTime(category, record)) {
                kept.add(new AccountRecord(category, record.value(), record.at(), record.about()));
            } else {
                drop(record);
            }
        }
        kept.sort(AccountRecord.ORDER);
        return kept;
    }

    /** Throws everything away: records about something that nobody asked for. */
    void dropAll(List<RecordsReader.Given> given) {
        given.forEach(this::drop);
    }

    /** How many records were thrown away, by category; never their values. */
    Map<String, Long> dropped() {
        return dropped;
    }

    private void drop(RecordsReader.Given record) {
        var name = record == null
                        || record.category() == null
                        || !NAME.matcher(record.category()).matches()
                ? OTHER
                : record.category();
        dropped.merge(name, 1L, Long::sum);
    }

    private boolean isInTime(DataCategory category, RecordsReader.Given record) {
        if (record.at() == null) {
            return period.isOpen() || !catalogue.isTimed(category);
        }
        return period.contains(record.at());
    }

    private static boolean isSound(RecordsReader.Given record) {
        return record.value() != null
                && !record.value().isBlank()
                && record.value().length() <= MAX_VALUE
                && (record.about() == null || record.about().length() <= MAX_VALUE)
                && isText(record.value())
                && (record.about() == null || isText(record.about()));
    }

    /** Half of a surrogate pair cannot be written down. */
    private static boolean isText(String value) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }
}
