package org.safeharbour.local.letter;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the specimen says, and what the new letter says instead; in the order given. */
final class Wording {
    private final Map<String, String> instead = new LinkedHashMap<>();

    /** Says {@code now} wherever the specimen says {@code before}. */
    Wording say(String now, String before) {
        instead.put(before, now);
        return this;
    }

    String of(String text) {
        String result = text;
        for (Map.Entry<String, String> change : instead.entrySet()) {
            result = result.replace(change.getKey(), change.getValue());
        }
        return result;
    }
}
