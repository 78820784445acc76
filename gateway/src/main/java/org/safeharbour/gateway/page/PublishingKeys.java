package org.safeharbour.gateway.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.safeharbour.gateway.services.Refusal;
import org.safeharbour.gateway.services.Services;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.problem.Problem;

/** Collects the public keys of all ledgers; a service that does not answer leaves its place empty, not the page. */
@ApplicationScoped
class PublishingKeys {
    private final Services services;
    private final Ledger own;

    PublishingKeys(Services services, Ledger own) {
        this.services = services;
        this.own = own;
    }

    List<PublishedKey> keys() {
        var keys = new ArrayList<PublishedKey>();
        for (var name : List.of("notice", "takedown", "reporting")) {
            keys.add(new PublishedKey(name, key(name)));
        }
        keys.add(new PublishedKey("gateway", own.verifierKey()));
        return keys;
    }

    private String key(String name) {
        try {
            return services.text(name, "/api/v1/ledgers/" + name + "/key").strip();
        } catch (Problem | Refusal unavailable) {
            return null;
        }
    }
}
