package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What pages read of the directory of authorities, and changes that are proposed to it. */
@ApplicationScoped
public class Agencies {
    private static final String BASE = "/api/v1/agencies";

    private final Services services;

    Agencies(Services services) {
        this.services = services;
    }

    /** One page of authorities. */
    public Listing<Agency> page(String cursor) {
        return services.list(Notices.PEER, BASE + "?limit=100" + Notices.parameter("cursor", cursor), Agency.class);
    }

    /** One authority. */
    public Agency agency(String slug) {
        return services.get(Notices.PEER, path(slug), Agency.class).body();
    }

    /** Proposes a change; a second person decides. */
    public Change propose(String slug, Map<String, ?> body, String once) {
        return new Change(services.make(Notices.PEER, "PUT", path(slug), body, once, Map.class));
    }

    private static String path(String slug) {
        return BASE + "/" + Notices.encoded(slug);
    }
}
