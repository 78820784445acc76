package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What pages read from the takedown service, and decisions on orders. */
@ApplicationScoped
public class Orders {
    private static final String PEER = "takedown";
    private static final String BASE = "/api/v1/takedown-orders";

    private final Services services;

    Orders(Services services) {
        this.services = services;
    }

    /** One page of orders, newest first; {@code status} null for all. */
    public Listing<TakedownOrder> page(String status, String cursor) {
        var target = BASE + "?limit=50" + Notices.parameter("status", status) + Notices.parameter("cursor", cursor);
        return services.list(PEER, target, TakedownOrder.class);
    }

    /** One order. */
    public TakedownOrder order(UUID id) {
        return services.get(PEER, BASE + "/" + id, TakedownOrder.class).body();
    }

    /** One page of its targets. */
    public Listing<Target> targets(UUID id, String cursor) {
        var target = BASE + "/" + id + "/targets?limit=100" + Notices.parameter("cursor", cursor);
        return services.list(PEER, target, Target.class);
    }

    /** A decision on exactly what the digest names. */
    public void decide(UUID id, Map<String, String> decision, String once) {
        services.change(PEER, "POST", BASE + "/" + id + "/approvals", decision, once, null);
    }
}
