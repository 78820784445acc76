package org.safeharbour.takedown.testing;

import java.util.List;
import java.util.Map;

/** Order requests in domain words. */
public final class OrderBodies {
    private OrderBodies() {}

    /** An order to block accounts, not a child-safety matter. */
    public static Map<String, Object> block(List<String> handles) {
        return order("BLOCK_ACCOUNT", false, handles);
    }

    /** The same, as a child-safety matter. */
    public static Map<String, Object> childSafetyBlock(List<String> handles) {
        return order("BLOCK_ACCOUNT", true, handles);
    }

    private static Map<String, Object> order(String measure, boolean childSafety, List<String> handles) {
        return Map.of(
                "source",
                Map.of("kind", "OWN_INITIATIVE"),
                "measure",
                measure,
                "countries",
                List.of("IN"),
                "ground",
                "terms of service, CSEAM",
                "childSafety",
                childSafety,
                "targets",
                accounts(handles));
    }

    /** Targets of kind ACCOUNT. */
    public static List<Map<String, String>> accounts(List<String> handles) {
        return handles.stream()
                .map(handle -> Map.of("kind", "ACCOUNT", "value", handle))
                .toList();
    }
}
