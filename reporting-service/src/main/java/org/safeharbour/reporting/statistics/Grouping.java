package org.safeharbour.reporting.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a row of the figures stands for. A target that two agencies named is a target of each of them. */
enum Grouping {
    YEAR("to_char(at at time zone ?, 'YYYY')", "''"),
    MONTH("to_char(at at time zone ?, 'YYYY-MM')", "''"),
    AGENCY("case when ?::text is null then null else coalesce(agency, 'NONE') end", "coalesce(agency, '')"),
    MEASURE("case when ?::text is null then null else coalesce(measure, 'NONE') end", "coalesce(measure, '')"),
    GROUND("case when ?::text is null then null else coalesce(ground, 'NONE') end", "coalesce(ground, '')");

    private final String key;
    private final String scope;

    Grouping(String key, String scope) {
        this.key = key;
        this.scope = scope;
    }

    /** The row's key as an SQL expression; its one parameter is the zone. */
    String key() {
        return key;
    }

    /** Within which a target counts once, as an SQL expression. */
    String scope() {
        return scope;
    }

    /** The grouping that a query parameter names. */
    static Optional<Grouping> named(String text) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.word().equals(text))
                .findFirst();
    }

    /** As in the HTTP contract. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
