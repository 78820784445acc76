package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What pages read of the statistics, and figures of former years that are brought in. */
@ApplicationScoped
public class Figures {
    private static final String PEER = "reporting";
    private static final String BASE = "/api/v1/statistics";

    private final Services services;

    Figures(Services services) {
        this.services = services;
    }

    /** Figures of a period (days, may be null) in groups. */
    public Statistics statistics(String from, String to, String groupBy) {
        var target = BASE + "?groupBy=" + groupBy + Notices.parameter("from", from) + Notices.parameter("to", to);
        return services.get(PEER, target, Statistics.class).body();
    }

    /** A row of figures that somebody wants to bring in. */
    public record Brought(int position, Row row) {
        /** Figures of some days. */
        public record Row(
                String from, String to, long identified, long removed, long blocked, long reported, long disclosed) {}
    }

    /** The first 200 rows that a change would bring in; empty for a change of another kind. */
    public List<Brought> brought(Change change) {
        if (!"HISTORY_IMPORT".equals(change.kind()) || change.objectId() == null) {
            return List.of();
        }
        var target = BASE + "/imports/" + Notices.encoded(change.objectId()) + "/rows?limit=200";
        return services.list(PEER, target, Brought.class).items();
    }

    /** Proposes figures of former years, as CSV; a second person decides. Returns the change. */
    public Change propose(String csv, String source, String note, String once) {
        var target = BASE + "/imports?source=" + Notices.encoded(source) + Notices.parameter("note", note);
        return new Change(
                services.make(PEER, "POST", target, new TextBody("text/csv", csv), once, Map.class));
    }
}
