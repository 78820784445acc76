package org.safeharbour.notice.clock;

import java.util.List;

/** One rule pack file ({@code api/rulepack.schema.json}): the obligations of a jurisdiction and who may demand what. */
record PackDocument(
        String pack,
        String jurisdiction,
        String edition,
        List<Ladder> ladders,
        List<Power> powers,
        List<Obligation> obligations) {

    /** Ranks from the lowest to the highest; the names of one level are equivalent. */
    record Ladder(IssuerClass name, List<List<String>> levels) {}

    /** Which demand types need a power, what grants it, and who may ask without one (the platform's own rules decide). */
    record Power(
            List<String> demandTypes, List<String> grantedBy, List<String> grantedByKind, List<String> notNeededBy) {}
}
