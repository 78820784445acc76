package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What pages read of mandatory reports, and decisions on them. */
@ApplicationScoped
public class IncidentReports {
    private static final String PEER = "reporting";
    private static final String BASE = "/api/v1/incident-reports";

    private final Services services;

    IncidentReports(Services services) {
        this.services = services;
    }

    /** One page of reports; {@code state} null for all. */
    public Listing<IncidentReport> page(String state, String cursor) {
        var target = BASE + "?limit=50" + Notices.parameter("state", state) + Notices.parameter("cursor", cursor);
        return services.list(PEER, target, IncidentReport.class);
    }

    /** One report. */
    public IncidentReport report(UUID id) {
        return services.get(PEER, BASE + "/" + id, IncidentReport.class).body();
    }

    /** Prepares the report of an order for a destination: what it says is frozen then. */
    public void prepare(UUID order, String destination, String once) {
        services.change(PEER, "POST", BASE, Map.of("orderId", order, "destination", destination), once, null);
    }

    /** A step: {@code approvals} or {@code filing}. */
    public void step(UUID id, String step, Map<String, String> body, String once) {
        services.change(PEER, "POST", BASE + "/" + id + "/" + step, body, once, null);
    }

    /** The dossier, ZIP. */
    public FileStream dossier(UUID id) {
        return services.stream(PEER, BASE + "/" + id + "/dossier");
    }
}
