package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What pages read of matters, and links between them and notices. */
@ApplicationScoped
public class Matters {
    private static final String BASE = "/api/v1/matters";

    private final Services services;

    Matters(Services services) {
        this.services = services;
    }

    /** One page of matters. */
    public Listing<Matter.Line> page(String cursor) {
        return services.list(Notices.PEER, BASE + "?limit=50" + Notices.parameter("cursor", cursor), Matter.Line.class);
    }

    /** One matter with its notices. */
    public Matter matter(UUID id) {
        return services.get(Notices.PEER, BASE + "/" + id, Matter.class).body();
    }

    /** Links a notice. */
    public void link(UUID id, UUID notice, String once) {
        services.change(Notices.PEER, "POST", BASE + "/" + id + "/notices", Map.of("noticeId", notice), once, null);
    }

    /** Takes a notice out. */
    public void unlink(UUID id, UUID notice) {
        services.change(Notices.PEER, "DELETE", BASE + "/" + id + "/notices/" + notice, null, null, null);
    }
}
