package org.safeharbour.chirp.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.safeharbour.chirp.Caller;

/** Reads the action log page by page, as a system test does. */
record ActionLog(Caller caller) {

    /** Every entry about a target, case ignored, in the log's order. */
    List<JsonNode> about(String value) {
        List<JsonNode> found = new ArrayList<>();
        String after = "0";
        while (after != null) {
            JsonNode page = Caller.read(caller.admin("/actions?limit=300&after=" + after, null));
            page.get("items").forEach(entry -> {
                if (entry.at("/target/value").asText().equalsIgnoreCase(value)) {
                    found.add(entry);
                }
            });
            after = page.get("next").isNull() ? null : page.get("next").asText();
        }
        return found;
    }
}
