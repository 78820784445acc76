package org.safeharbour.takedown.enforcement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safeharbour.takedown.TakedownConfig;

/** The platforms of this installation, by name. */
@ApplicationScoped
class Connectors {
    private final Map<String, Connector> byName = new TreeMap<>();

    Connectors(TakedownConfig config, Clock clock, ObjectMapper json) {
        config.connectors()
                .forEach((name, platform) -> byName.put(name, new PlatformConnector(name, platform, clock, json)));
        config.connectors().values().forEach(platform -> {
            // Between two renewals of its lease a batch waits for at most two calls.
            if (platform.totalTimeout()
                            .multipliedBy(2)
                            .compareTo(config.enforcement().lease())
                    >= 0) {
                throw new IllegalStateException("safe-harbour.enforcement.lease must exceed two total timeouts");
            }
        });
    }

    Optional<Connector> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Most targets that every platform takes in one call. */
    int maxBatch() {
        return byName.values().stream().mapToInt(Connector::maxBatch).min().orElse(1);
    }

    /** All, by name. */
    List<Connector> all() {
        return List.copyOf(byName.values());
    }
}
