package org.safeharbour.reporting.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each destination takes, by which duty and how soon: data of the service. */
@ApplicationScoped
class Destinations {
    private static final String FILE = "/incident-destinations.json";

    private final Table table;

    Destinations(ObjectMapper json) {
        try (var file = Destinations.class.getResourceAsStream(FILE)) {
            this.table = json.readValue(file, Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException("incident-destinations.json could not be read", e);
        }
        if (!table.destinations().keySet().equals(Set.of(Destination.values()))) {
            throw new IllegalStateException("incident-destinations.json must name every destination");
        }
    }

    /** How a report gets there. */
    enum Channel {
        /** A file that a person hands over. */
        DOSSIER,
        /** An interface of the receiver. */
        UPLOAD
    }

    /**
     * What holds for a destination.
     *
     * @param duty the provisions that demand the report
     * @param within how soon after the order ended it is due
     * @param why where that comes from
     */
    record Rule(Channel channel, Set<IncidentState> states, List<String> duty, Duration within, String why) {}

    private record Table(@JsonProperty("default") Destination first, Map<Destination, Rule> destinations) {}

    Rule of(Destination destination) {
        return table.destinations().get(destination);
    }

    /** Where a report goes when nobody has chosen yet. */
    Destination first() {
        return table.first();
    }
}
