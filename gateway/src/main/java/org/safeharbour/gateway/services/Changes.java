package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;

/** Changes that wait for a second pair of eyes; the id does not say whose they are, so the services are asked in turn. */
@ApplicationScoped
public class Changes {
    private static final String BASE = "/api/v1/changes/";
    private static final List<String> PEERS = List.of("notice", "reporting", "takedown");
    private static final List<Integer> NOT_MINE = List.of(403, 404, 405);

    private final Services services;

    Changes(Services services) {
        this.services = services;
    }

    /** A change and the service that has it. */
    public record Found(String peer, Change change) {}

    /** @throws Problem 404 when no service shows it to the reader */
    public Found find(UUID id) {
        for (var peer : PEERS) {
            try {
                return new Found(
                        peer,
                        new Change(services.get(peer, BASE + id, Map.class).body()));
            } catch (Refusal refusal) {
                if (!NOT_MINE.contains(refusal.status())) {
                    throw refusal;
                }
            }
        }
        throw Problem.notFound();
    }

    /** A decision on exactly what the digest names. */
    public void decide(UUID id, Map<String, String> decision, String once) {
        services.change(find(id).peer(), "POST", BASE + id + "/approvals", decision, once, null);
    }
}
