package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.reporting.evidence.PlatformExchange;
import org.safeharbour.reporting.evidence.PlatformUnavailable;
import org.safeharbour.reporting.evidence.Target;

/** Asks the platform for records of the people behind targets. What it gives is judged by {@link Sieve}. */
@ApplicationScoped
class RecordsReader {
    private static final String CALL = "records";

    private final PlatformExchange exchange;

    RecordsReader(PlatformExchange exchange) {
        this.exchange = exchange;
    }

    /** What is asked for one target; the period may be open. */
    record Wanted(UUID recordId, Target target, List<DataCategory> categories, Instant from, Instant to) {}

    /** One value as the platform gave it; nothing is trusted yet. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Given(String category, String value, Instant at, String about) {
        /** Without the value, which is personal. */
        @Override
        public String toString() {
            return "Given";
        }
    }

    /** What the platform says about one target. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String recordId, String status, List<Given> records) {
        boolean isFound() {
            return "OK".equals(status);
        }

        boolean isMissing() {
            return "NOT_FOUND".equals(status);
        }

        List<Given> given() {
            return records == null ? List.of() : records;
        }
    }

    private record Question(String purpose, List<Wanted> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Item> items) {}

    /** @throws PlatformUnavailable when there was no answer whose signature holds */
    List<Item> read(String purpose, List<Wanted> wanted) {
        if (wanted.size() > PlatformExchange.BATCH) {
            throw new IllegalArgumentException("at most " + PlatformExchange.BATCH + " targets in one request");
        }
        var answer = exchange.ask(CALL, new Question(purpose, wanted), Answer.class);
        if (answer.items() == null
                || answer.items().stream().anyMatch(item -> item == null || item.recordId() == null)) {
            throw new PlatformUnavailable("not-as-documented");
        }
        return answer.items();
    }
}
