package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Tasks of all services; the notice service keeps them together. */
@ApplicationScoped
public class Tasks {
    private static final String BASE = "/api/v1/tasks";

    private final Services services;

    Tasks(Services services) {
        this.services = services;
    }

    /** One page of tasks. */
    public Listing<Task> page(String cursor) {
        return services.list(Notices.PEER, BASE + "?limit=100" + Notices.parameter("cursor", cursor), Task.class);
    }

    /** Takes a task. */
    public void claim(UUID id) {
        services.change(Notices.PEER, "POST", BASE + "/" + id + "/claim", null, null, null);
    }

    /** Ends a task. */
    public void resolve(UUID id, Map<String, String> resolution) {
        services.change(Notices.PEER, "POST", BASE + "/" + id + "/resolution", resolution, null, null);
    }
}
