package org.safeharbour.takedown.enforcement;

import java.util.List;

/** What a platform can do, as it says itself now. */
record ConnectorView(
        String name, State state, String platform, List<String> measures, List<String> targetKinds, int maxBatch) {

    /** Whether it answers. */
    enum State {
        AVAILABLE,
        UNREACHABLE
    }
}
