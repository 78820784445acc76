package org.safeharbour.reporting.disclosure;

import java.util.List;
import java.util.Map;

/** A category that is not released, and why. */
record RefusalView(DataCategory category, String ground) {
    static List<RefusalView> of(Map<DataCategory, String> refusals) {
        return refusals.entrySet().stream()
                .map(entry -> new RefusalView(entry.getKey(), entry.getValue()))
                .toList();
    }
}
