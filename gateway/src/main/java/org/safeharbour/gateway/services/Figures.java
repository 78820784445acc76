package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;

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

    /** Proposes figures of former years, as CSV; a second person decides. Returns the change. */
    public Change propose(String csv, String source, String note, String once) {
        var target = BASE + "/imports?source=" + Notices.encoded(source) + Notices.parameter("note", note);
        return new Change(services.make(PEER, "POST", target, new TextBody("text/csv", csv), once, java.util.Map.class));
    }
}
