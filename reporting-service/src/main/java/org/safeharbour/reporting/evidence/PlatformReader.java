package org.safeharbour.reporting.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads snapshots from the platform. */
@ApplicationScoped
class PlatformReader {
    private static final String CALL = "snapshots";

    private final PlatformExchange exchange;

    PlatformReader(PlatformExchange exchange) {
        this.exchange = exchange;
    }

    /** What is asked for one target. */
    record Wanted(String actionId, Target target) {}

    /** What the platform had: {@code content} is null when it did not find the target. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Snapshot(String actionId, String status, String mediaType, byte[] content, String sha256) {
        boolean found() {
            return "OK".equals(status) && content != null;
        }
    }

    private record Request(List<Wanted> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Snapshot> items) {}

    /**
     * The snapshots by action id; an action that the platform did not answer is absent.
     *
     * @throws PlatformUnavailable when there was no answer whose signature holds
     */
    Map<String, Snapshot> snapshots(List<Wanted> wanted) {
        if (wanted.size() > PlatformExchange.BATCH) {
            throw new IllegalArgumentException("at most " + PlatformExchange.BATCH + " snapshots in one request");
        }
        return exchange.ask(CALL, new Request(wanted), Answer.class).items().stream()
                .collect(Collectors.toMap(Snapshot::actionId, Function.identity(), (first, repeat) -> first));
    }
}
