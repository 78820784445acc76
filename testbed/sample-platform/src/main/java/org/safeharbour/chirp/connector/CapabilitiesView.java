package org.safeharbour.chirp.connector;

import java.util.Arrays;
import java.util.List;

/** What this platform can do; {@code records} are the categories of which it holds data. */
record CapabilitiesView(
        String platform, List<String> measures, List<String> targetKinds, List<String> records, int maxBatch) {

    static CapabilitiesView of(String platform) {
        return new CapabilitiesView(
                platform,
                Arrays.stream(Measure.values()).map(Measure::name).toList(),
                List.of(TargetName.ACCOUNT, TargetName.POST),
                Category.names(),
                ActionsRequest.MAX_ITEMS);
    }
}
